import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Binding } from '../../domain/process/flowchart';
import type { Chart } from '../flowchart-editor/chart';
import { stepsAsked } from './usage';
import { useCharts } from './use-charts';
import { useSentences } from './use-sentences';
import { useWords, writingMoments } from './words/words';

interface ClauseRow {
  readonly number: string;
  readonly bindings?: readonly Binding[];
}

interface AskedProps {
  readonly binding: Binding;
  readonly charts: readonly Chart[];
}

/** One sentence: the check, and the steps or the moment at which it is asked. */
function Asked({ binding, charts }: AskedProps) {
  const words = useWords();
  const sentences = useSentences();
  const { policy, at } = binding;
  const steps = stepsAsked({ at, topicKind: binding.topicKind ?? null }, charts).map((use) =>
    words('usage-step', { chart: use.chart, steps: use.steps.join('、') }),
  );
  const moment = writingMoments(words)[at];
  const where = moment ?? (steps.length > 0 ? steps.join('；') : words('usage-never'));
  return (
    <Typography tag="li" variant="pi" textColor="neutral700">
      {sentences[policy] ?? words('unknown', { key: policy })} — {where}
    </Typography>
  );
}

function Usage({ clauses }: { readonly clauses: readonly ClauseRow[] }) {
  const words = useWords();
  const charts = useCharts();
  const binding = clauses.filter(({ bindings = [] }) => bindings.length > 0);
  if (binding.length === 0) return <Typography variant="pi">{words('usage-none')}</Typography>;
  if (!charts) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {binding.map(({ number, bindings = [] }) => (
        <Box tag="details" key={number}>
          <Box tag="summary" cursor="pointer">
            <Typography variant="pi" fontWeight="bold">
              {number}（{bindings.length}）
            </Typography>
          </Box>
          <Box tag="ul" paddingLeft={3}>
            {bindings.map((one, index) => (
              <Asked key={index} binding={one} charts={charts} />
            ))}
          </Box>
        </Box>
      ))}
    </Flex>
  );
}

function Title() {
  return useWords()('usage-unsaved');
}

/** Beside a rule: where each of its clauses is asked. */
export const UsagePanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  if (model !== 'api::rule.rule') return null;
  const clauses = document?.['clauses'] as readonly ClauseRow[] | undefined;
  return { title: words('usage'), content: clauses ? <Usage clauses={clauses} /> : <Title /> };
};
