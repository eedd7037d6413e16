import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { DateText } from '../../kit/date-text';
import { DAYS_KEPT, draftsOf, dropDraft, type KeptDraft } from './draft';
import { useAccount } from './use-draft';
import { useWords } from '../words/words';
import { Tile } from '../../kit/tile';
import { useKitWords } from '../../kit/words/words';

/** What the form is about, as far as it has been filled in. */
const aboutOf = ({ draft }: KeptDraft): string => {
  const { fields, picks } = draft.entry;
  return fields['title'] ?? (picks.session ?? picks.outcome ?? picks.topic ?? picks.room)?.label ?? '';
};

const addressOf = ({ place }: KeptDraft): string =>
  `/guided-entry/${place.form}${place.topic === '' ? '' : `?topic=${place.topic}`}`;

/** Forms that were begun in this browser and not sent. */
export function Drafts() {
  const words = useWords();
  const kitWords = useKitWords();
  const account = useAccount();
  const [drafts, setDrafts] = useState(() => draftsOf(localStorage, account, Date.now()));
  if (drafts.length === 0) return <Typography textColor="neutral600">{words('drafts.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {drafts.map((kept) => {
        const { place, draft } = kept;
        const title = kitWords(`form.${place.form}`);
        return (
          <Box key={addressOf(kept)} background="neutral0" hasRadius padding={4} borderColor="neutral200">
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Typography fontWeight="semiBold">{title}</Typography>
              <Typography>{aboutOf(kept)}</Typography>
              <Typography variant="pi" textColor="neutral600">
                <DateText value={draft.at} />
              </Typography>
              <Flex gap={2}>
                <Tile as={Link} to={addressOf(kept)}>
                  {words('continue')}
                </Tile>
                <Button
                  type="button"
                  variant="danger-light"
                  onClick={() => {
                    if (!window.confirm(words('discard.sure', { what: title }))) return;
                    dropDraft(localStorage, place);
                    setDrafts(draftsOf(localStorage, account, Date.now()));
                  }}
                >
                  {words('discard')}
                </Button>
              </Flex>
            </Flex>
          </Box>
        );
      })}
      <Typography variant="pi" textColor="neutral600">
        {words('drafts.kept', { days: DAYS_KEPT })}
      </Typography>
    </Flex>
  );
}
