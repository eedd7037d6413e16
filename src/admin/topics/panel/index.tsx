import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { Panel } from './panel';
import { TOPIC } from '../../kit/places';

/** Beside a topic: where it stands, what can be done next, and why something cannot. */
export const ProcessPanel: PanelComponent = ({ model, document }) => {
  if (model !== TOPIC) return null;
  const documentId = document?.documentId;
  return {
    title: '办理流程',
    content: documentId ? (
      <Panel key={documentId} documentId={documentId} />
    ) : (
      <Typography textColor="neutral600">保存议题后开始办理。</Typography>
    ),
  };
};
