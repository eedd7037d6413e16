import { Box, Flex, Typography } from '@strapi/design-system';
import { useDate } from '../../../kit/date-text';
import { useCatalogue } from '../../../kit/use-catalogue';
import type { Change, LastDecision } from '../../../../words/process-view';
import { useWords } from '../../words/words';

/** What whoever decides next should look at: the last decision, and every field that is no longer what it was. */
export function SinceLastDecision({ decision }: { readonly decision: LastDecision }) {
  const words = useWords();
  const { history } = useCatalogue();
  const dayOf = useDate();
  const { gate, changes } = decision;
  return (
    <Box tag="section" aria-label={words('last-decision')}>
      <Typography variant="pi" fontWeight="bold">
        {words('last-decision.said', {
          decision: history.approval(gate, decision.decision),
          day: dayOf(decision.decidedOn),
        })}
      </Typography>
      {changes === null && <Said text={words('last-decision.erased')} />}
      {changes?.length === 0 && <Said text={words('last-decision.unchanged')} />}
      {changes && changes.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {changes.map((change) => (
            <ChangedField key={change.field} change={change} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700">
      {text}
    </Typography>
  );
}

function ChangedField({ change: { label, before, after } }: { readonly change: Change }) {
  const words = useWords();
  const shown = (value: string | null) =>
    value === null || value === '' ? words('last-decision.empty') : value;
  const known = before !== null || after !== null;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={2}>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {known ? label : words('last-decision.replaced', { field: label })}
      </Typography>
      {known && (
        <>
          <Typography tag="p" variant="pi" textColor="danger700">
            <del>{shown(before)}</del>
          </Typography>
          <Typography tag="p" variant="pi" textColor="success700">
            <ins>{shown(after)}</ins>
          </Typography>
        </>
      )}
    </Box>
  );
}
