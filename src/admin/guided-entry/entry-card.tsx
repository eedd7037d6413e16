import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { draftsOf } from './sending/draft';
import { useAccount } from './sending/use-draft';
import { useWords } from './words/words';
import { FormLinks } from '../kit/form-links';
import { FORM_KEYS } from '../kit/form-keys';
import { Tile } from '../kit/tile';

/** On the home page: begin a record, or go on with one; whoever logs in again finds what was left. */
export function EntryCard() {
  const words = useWords();
  const account = useAccount();
  const [drafts] = useState(() => draftsOf(localStorage, account, Date.now()));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {drafts.length > 0 && (
        <Tile as={Link} to="/guided-entry">
          <Typography fontWeight="semiBold" textColor="warning700">
            {words('drafts.count', { count: drafts.length })}
          </Typography>
        </Tile>
      )}
      <FormLinks forms={FORM_KEYS} />
    </Flex>
  );
}
