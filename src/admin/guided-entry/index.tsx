/** Guided entry: the records of a topic as step-by-step forms, for a telephone and one hand. */
import { Flex, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, Navigate, Route, Routes, useParams, useSearchParams } from 'react-router-dom';
import { Drafts } from './sending/drafts';
import { Sheet } from './styles';
import { useAccount } from './sending/use-draft';
import { Wizard } from './wizard';
import { useWords } from './words/words';
import { HelpLink } from '../kit/handbook/help-link';
import { isFormKey } from '../kit/form-keys';
import { MAY_ENTER, useForms } from '../kit/forms-allowed';
import { Tile } from '../kit/tile';
import { useKitWords } from '../kit/words/words';

function Menu() {
  const words = useWords();
  const kitWords = useKitWords();
  const forms = useForms();
  return (
    <Main>
      <Page.Title>{kitWords('guided-entry')}</Page.Title>
      <Layouts.Header
        title={kitWords('guided-entry')}
        subtitle={words('subtitle')}
        primaryAction={<HelpLink chapter="liaison" />}
      />
      <Layouts.Content>
        <Sheet>
          <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={8}>
            {forms.length === 0 && <Typography>{words('nothing')}</Typography>}
            {forms.map((form) => (
              <Tile key={form} as={Link} to={form}>
                <Typography variant="delta" tag="h2">
                  {kitWords(`form.${form}`)}
                </Typography>
                <Typography textColor="neutral600">{words(`form.${form}.about`)}</Typography>
              </Tile>
            ))}
            <Typography variant="delta" tag="h2" paddingTop={4}>
              {words('drafts')}
            </Typography>
            <Drafts />
          </Flex>
        </Sheet>
      </Layouts.Content>
    </Main>
  );
}

function FormPage() {
  const { form } = useParams();
  const [search] = useSearchParams();
  const account = useAccount();
  const forms = useForms();
  if (!isFormKey(form) || !forms.includes(form)) return <Navigate to="/guided-entry" replace />;
  // Another account, form or topic is another draft.
  return <Wizard key={`${account} ${form} ${search.get('topic') ?? ''}`} form={form} />;
}

export default function GuidedEntry() {
  return (
    <Page.Protect permissions={MAY_ENTER}>
      <Routes>
        <Route index element={<Menu />} />
        <Route path=":form" element={<FormPage />} />
      </Routes>
    </Page.Protect>
  );
}
