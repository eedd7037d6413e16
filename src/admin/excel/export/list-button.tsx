import { LinkButton } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { LEDGER_IN_ADDRESS, MAY_EXPORT } from './permissions';
import { useWords } from '../words/words';

/** The ledger of each content type that has one. */
const LEDGERS: Readonly<Record<string, string>> = {
  'api::room.room': 'rooms',
  'api::topic.topic': 'topics',
  'api::session.session': 'sessions',
  'api::outcome.outcome': 'outcomes',
  'api::feedback.feedback': 'feedback',
};

/** In the head of a list: to the page that exports it. */
export function ListButton() {
  const words = useWords();
  const { slug = '' } = useParams();
  const { allowedActions } = useRBAC(MAY_EXPORT);
  const ledger = LEDGERS[slug];
  if (ledger === undefined || allowedActions['canExport'] !== true) return null;
  return (
    <LinkButton
      tag={Link}
      to={`/ledgers?${LEDGER_IN_ADDRESS}=${ledger}`}
      variant="secondary"
      size="S"
      startIcon={<Download />}
    >
      {words('export.list')}
    </LinkButton>
  );
}
