import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { Activation } from './activation';
import { EditorLink } from './editor-link';

const FLOWCHART = 'api::flowchart.flowchart';

/** Beside a flowchart: is it in force, and what keeps it from being so. */
export const FlowchartPanel: PanelComponent = ({ model, document }) => {
  if (model !== FLOWCHART) return null;
  const documentId = document?.documentId;
  return {
    title: '启用',
    content: documentId ? (
      <>
        <EditorLink documentId={documentId} />
        <Activation
          key={documentId}
          documentId={documentId}
          inForce={typeof document['activeRelease'] === 'string' && document['activeRelease'] !== ''}
        />
      </>
    ) : (
      <Typography textColor="neutral600">保存流程图后才能启用。</Typography>
    ),
  };
};
