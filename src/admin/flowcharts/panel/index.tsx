import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { Activation } from './activation';
import { EditorLink } from './editor-link';
import { useWords } from '../editor/words/words';

const FLOWCHART = 'api::flowchart.flowchart';

/** Beside a flowchart: is it in force, and what keeps it from being so. */
export const FlowchartPanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  if (model !== FLOWCHART) return null;
  const documentId = document?.documentId;
  return {
    title: words('activate'),
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
      <Typography textColor="neutral600">{words('activate-unsaved')}</Typography>
    ),
  };
};
