/** 议事室档案: the rooms, and all about each on one page. */
import { Field, Flex, Main, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useDeferredValue, useState, type ChangeEvent } from 'react';
import { Link, Route, Routes } from 'react-router-dom';
import { useRoomsQuery } from './api';
import { RoomPage } from './page';
import { MAY_SEE_ROOMS } from './permissions';
import { HelpLink } from '../kit/handbook/help-link';
import { Tile } from '../kit/tile';

function RoomList() {
  const [search, setSearch] = useState('');
  const { data, isError } = useRoomsQuery(useDeferredValue(search.trim()));
  if (isError) return <Page.Error />;
  return (
    <Main>
      <Page.Title>议事室档案</Page.Title>
      <Layouts.Header
        title="议事室档案"
        subtitle="一个议事室的全部情况，集中在一页"
        primaryAction={<HelpLink chapter="office" />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={8}>
          <Field.Root name="search">
            <Field.Label>按名称查找</Field.Label>
            <TextInput
              value={search}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setSearch(event.target.value);
              }}
            />
          </Field.Root>
          {data?.length === 0 && <Typography textColor="neutral600">没有符合的议事室。</Typography>}
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
