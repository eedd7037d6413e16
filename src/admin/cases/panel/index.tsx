import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { CASE } from './api';
import { Deliveries } from './deliveries';
import { Preview } from './preview';
import { useWords } from './words/words';

const MAY_PUBLISH = [{ action: 'plugin::content-manager.explorer.publish', subject: CASE }];

/** Beside a case: what it will look like before it is published; for those who publish, who has been told that it was. */
export const CasePanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  const { allowedActions } = useRBAC(MAY_PUBLISH);
  if (model !== CASE) return null;
  const documentId = document?.documentId;
  // Strapi types what a document holds as unknown.
  const locale = (document?.locale ?? null) as string | null;
  return {
    title: words('panel'),
    content: documentId ? (
      <>
        <Preview key={`${documentId} ${String(locale)}`} documentId={documentId} locale={locale} />
        {allowedActions['canPublish'] && <Deliveries documentId={documentId} />}
      </>
    ) : (
      <Typography textColor="neutral600">{words('not-saved')}</Typography>
    ),
  };
};
