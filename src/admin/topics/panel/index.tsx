import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { Panel } from './panel';
import { TOPIC } from '../../kit/places';
import { useWords } from '../words/words';

/** Beside a topic: where it stands, what can be done next, and why something cannot. */
export const ProcessPanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  if (model !== TOPIC) return null;
  const documentId = document?.documentId;
  return {
    title: words('panel'),
    content: documentId ? (
      <Panel key={documentId} documentId={documentId} />
    ) : (
      <Typography textColor="neutral600">{words('panel.not-saved')}</Typography>
    ),
  };
};
