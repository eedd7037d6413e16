/** The rooms, and all about each on one page. */
import { Field, Flex, Main, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useDeferredValue, useState, type ChangeEvent } from 'react';
import { Link, Route, Routes } from 'react-router-dom';
import { useRoomsQuery } from './api';
import { RoomPage } from './page';
import { MAY_SEE_ROOMS } from './permissions';
import { HelpLink } from '../kit/handbook/help-link';
import { Tile } from '../kit/tile';
import { useWords } from './words/words';

function RoomList() {
  const words = useWords();
  const [search, setSearch] = useState('');
  const { data, isError } = useRoomsQuery(useDeferredValue(search.trim()));
  if (isError) return <Page.Error />;
  return (
    <Main>
      <Page.Title>{words('title')}</Page.Title>
      <Layouts.Header
        title={words('title')}
        subtitle={words('subtitle')}
        primaryAction={<HelpLink chapter="office" />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={8}>
          <Field.Root name="search">
            <Field.Label>{words('search')}</Field.Label>
            <TextInput
              value={search}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setSearch(event.target.value);
              }}
            />
          </Field.Root>
          {data?.length === 0 && <Typography textColor="neutral600">{words('none')}</Typography>}
          {data?.map(({ documentId, name }) => (
            <Tile key={documentId} as={Link} to={documentId}>
              {name}
            </Tile>
          ))}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

export default function RoomProfiles() {
  return (
    <Page.Protect permissions={MAY_SEE_ROOMS}>
      <Routes>
        <Route index element={<RoomList />} />
        <Route path=":documentId" element={<RoomPage />} />
      </Routes>
    </Page.Protect>
  );
}
