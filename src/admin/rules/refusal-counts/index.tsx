import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { RefusalCount } from '../../../domain/law/refusal';
import { Card } from '../../kit/files/card';
import { HelpLink } from '../../kit/handbook/help-link';
import { Refused } from '../editor/refused';
import { useRefusals } from '../editor/refusals';
import { MAY_SEE_RULES } from './permissions';
import { useWords } from '../editor/words/words';
import { useKitWords } from '../../kit/words/words';

const sum = (counts: readonly RefusalCount[], of: 'total' | 'recent') =>
  counts.reduce((all, count) => all + count[of], 0);

/** The counts of the same clause, or of the same rule, together; what refused most of late first. */
function grouped(counts: readonly RefusalCount[], by: 'rule' | 'clause') {
  const names = [...new Set(counts.map((count) => count[by]))];
  return names
    .map((name) => [name, counts.filter((count) => count[by] === name)] as const)
    .sort(
      ([, one], [, other]) =>
        sum(other, 'recent') - sum(one, 'recent') || sum(other, 'total') - sum(one, 'total'),
    );
}

interface ClauseProps {
  readonly number: string;
  readonly counts: readonly RefusalCount[];
}

function Clause({ number, counts }: ClauseProps) {
  const words = counts[0]?.words ?? '';
  return (
    <Box tag="li">
      <Typography tag="h3" fontWeight="bold">
        {number}
      </Typography>
      {words !== '' && <Typography tag="blockquote">“{words}”</Typography>}
      <Refused counts={counts} />
    </Box>
  );
}

function Counts({ counts }: { readonly counts: readonly RefusalCount[] }) {
  const words = useWords();
  if (counts.length === 0) {
    return (
      <Card>
        <Typography>{words('counts-none')}</Typography>
      </Card>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      {grouped(counts, 'rule').map(([rule, ofRule]) => (
        <Card key={rule}>
          <Typography tag="h2" variant="beta">
            {rule}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {grouped(ofRule, 'clause').map(([number, ofClause]) => (
              <Clause key={number} number={number} counts={ofClause} />
            ))}
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}

/** How often each clause of every rule, and of the plan itself, has refused. */
export default function RefusalCountsPage() {
  const kitWords = useKitWords();
  const words = useWords();
  const counts = useRefusals();
  if (counts === 'failed') return <Page.Error />;
  if (counts === null) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  return (
    <Page.Protect permissions={MAY_SEE_RULES}>
      <Page.Main>
        <Page.Title>{words('counts')}</Page.Title>
        <Layouts.Header
          primaryAction={<HelpLink chapter="office" />}
          title={words('counts')}
          subtitle={words('counts-help')}
        />
        <Layouts.Content>
          <Counts counts={counts} />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
