import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Binding, FlowchartDraft } from '../../../domain/process/flowchart';
import type { RefusalCount } from '../../../domain/law/refusal';
import { Refused } from './refused';
import { useRefusals } from './refusals';
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
  readonly charts: readonly FlowchartDraft[];
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

interface ClauseProps {
  readonly clause: ClauseRow;
  readonly charts: readonly FlowchartDraft[];
  readonly refusals: readonly RefusalCount[] | null;
}

function ClauseUsage({ clause: { number, bindings = [] }, charts, refusals }: ClauseProps) {
  const words = useWords();
  const counts = refusals?.filter(({ clause }) => clause === number) ?? [];
  const times = counts.reduce((sum, { total }) => sum + total, 0);
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer">
        <Typography variant="pi" fontWeight="bold">
          {number}（{bindings.length}）
        </Typography>
        {times > 0 && (
          <Typography variant="pi" textColor="danger700">
            {words('refused', { count: times })}
          </Typography>
        )}
      </Box>
      <Box tag="ul" paddingLeft={3}>
        {bindings.map((one, index) => (
          <Asked key={index} binding={one} charts={charts} />
        ))}
      </Box>
      {refusals && <Refused counts={counts} />}
    </Box>
  );
}

interface UsageProps {
  readonly title: string;
  readonly clauses: readonly ClauseRow[];
}

/** Every clause that binds something or has refused something. */
function Usage({ title, clauses }: UsageProps) {
  const words = useWords();
  const charts = useCharts();
  const asked = useRefusals(title);
  const refusals = asked === 'failed' ? null : asked;
  const used = clauses.filter(
    ({ number, bindings = [] }) => bindings.length > 0 || refusals?.some(({ clause }) => clause === number),
  );
  if (used.length === 0) return <Typography variant="pi">{words('usage-none')}</Typography>;
  if (!charts) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {used.map((clause) => (
        <ClauseUsage key={clause.number} clause={clause} charts={charts} refusals={refusals} />
      ))}
    </Flex>
  );
}

function Title() {
  return useWords()('usage-unsaved');
}

/** Beside a rule: where each of its clauses is asked, and how often it refused. */
export const UsagePanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  if (model !== 'api::rule.rule') return null;
  const clauses = document?.['clauses'] as readonly ClauseRow[] | undefined;
  return {
    title: words('usage'),
    content: clauses ? <Usage title={String(document?.['title'])} clauses={clauses} /> : <Title />,
  };
};
