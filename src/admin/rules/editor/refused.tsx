import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { RefusalCount } from '../../../domain/law/refusal';
import { inWords } from './refusals';
import { useSentences } from './use-sentences';
import { useWords } from './words/words';

/** How often a clause refused: by each check, and by the process itself, which asks who acts and in which order. */
export function Refused({ counts }: { readonly counts: readonly RefusalCount[] }) {
  const words = useWords();
  const sentences = useSentences();
  const { formatDate } = useIntl();
  const dayOf = (day: string) => formatDate(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
  const names = [...new Set(counts.map(({ policy }) => sentences[policy] ?? words('refused-otherwise')))];
  const ofName = (name: string) =>
    counts.filter(({ policy }) => (sentences[policy] ?? words('refused-otherwise')) === name);
  return (
    <Box tag="ul" paddingLeft={3}>
      {names.map((name) => (
        <Typography tag="li" key={name} variant="pi" textColor="danger700">
          {name} — {inWords(ofName(name), words, dayOf)}
        </Typography>
      ))}
      {counts.length === 0 && (
        <Typography tag="li" variant="pi" textColor="neutral700">
          {words('refused-never')}
        </Typography>
      )}
    </Box>
  );
}
