import { Box, Flex, Grid, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { FIELD_LABELS } from '../../words/labels/labels';
import { drawMap } from '../../drawing/map';
import { DateText } from '../kit/date-text';
import { joined, Nothing, Row, Rows } from '../kit/list-parts';
import { nameOnMap, type RoomProfile } from '../../domain/rooms/room-profile';
import { recordPath } from '../kit/places';
import { ROOM, useRoomProfileQuery } from './api';
import { FOUR, SIX } from './lacks';
import { Lines, Score, Section } from './parts';

const choices = (uid: string, field: string) => FIELD_LABELS[uid]?.[field]?.choices ?? {};
const LEVELS = choices(ROOM, 'level');
const ACCEPTANCE = choices(ROOM, 'acceptance');
const SIGN_STATES = choices('api::signage.signage', 'state');

/** All about one room, on one page. */
export function RoomPage() {
  const { documentId = '' } = useParams();
  const { data, isError } = useRoomProfileQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading>正在读取</Page.Loading>;
  const { room } = data;
  const place = joined(LEVELS[room.level] ?? null, room.district, room.pilot ? '先行试点单位' : null);
  return (
    <Main>
      <Page.Title>{room.name}</Page.Title>
      <Layouts.Header
        title={room.name}
        subtitle={place}
        primaryAction={
          <Typography tag={Link} to={recordPath(ROOM, room.id)} textColor="primary600" fontWeight="bold">
            打开表单
          </Typography>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4} paddingBottom={8}>
          <Column>
            <About {...data} />
            {room.pilot && <Score title="四个一" names={FOUR} room={room.id} scored={data.fourOnes} />}
            <Score title="六个有" names={SIX} room={room.id} scored={data.sixHaves} />
            <Position {...data} />
            <Photos {...data} />
          </Column>
          <Column>
            <Lines
              label="议题"
              lines={data.topics}
              uid="api::topic.topic"
              empty="还没有议题。可以从“引导录入”的“新议题”开始。"
            />
            <Lines
              label="协商议事会"
              lines={data.sessions}
              uid="api::session.session"
              empty="还没有安排过协商。议题调研完成后安排。"
            />
            <Lines
              label="协商成果"
              lines={data.outcomes}
              uid="api::outcome.outcome"
              empty="还没有协商成果。协商召开后登记。"
            />
            <Signs {...data} />
            <Lines
              label="委员履职小组"
              lines={data.groups}
              uid="api::duty-group.duty-group"
              empty="所在区镇还没有启用的委员履职小组（二(四).2）。"
            />
          </Column>
        </Grid.Root>
      </Layouts.Content>
    </Main>
  );
}

function Column({ children }: { readonly children: React.ReactNode }) {
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        {children}
      </Flex>
    </Grid.Item>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Box paddingTop={2}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd">{children}</Typography>
    </Box>
  );
}

function Posted({ title, to }: { readonly title: string | null; readonly to: string }) {
  if (title === null) return <>未选定</>;
  return (
    <Typography tag={Link} to={to} textColor="primary600">
      {title}
    </Typography>
  );
}

const said = (text: string | null): string => (text === null || text === '' ? '未填写' : text);

function About({ room }: RoomProfile) {
  return (
    <Section title="基本情况">
      {room.introduction && <Typography tag="p">{room.introduction}</Typography>}
      <dl>
        <Fact label="地址">{said(room.address)}</Fact>
        <Fact label="建成日期">
          {room.establishedOn === null ? '未填写' : <DateText value={room.establishedOn} />}
        </Fact>
        <Fact label="验收">{ACCEPTANCE[room.acceptance] ?? '—'}</Fact>
        <Fact label="同级党组织">{said(room.party)}</Fact>
        <Fact label="挂钩联系的专委会">{said(room.committee)}</Fact>
        <Fact label="上墙制度">
          <Posted title={room.rule} to={recordPath('api::rule.rule', room.ruleId ?? '')} />
        </Fact>
        <Fact label="上墙流程图">
          <Posted title={room.chart} to={recordPath('api::flowchart.flowchart', room.chartId ?? '')} />
        </Fact>
      </dl>
    </Section>
  );
}

/** Where it lies among the rooms of its district; drawn here, without any map service. */
function Position({ room, places }: RoomProfile) {
  const here = places.some(({ id }) => id === room.id);
  const picture = drawMap(
    places.map(({ id, name, ...place }) => ({
      ...place,
      name: nameOnMap(name),
      here: id === room.id,
    })),
    '位置',
  );
  return (
    <Section title="位置">
      {here && picture ? (
        // Markup that our own code made and escaped.
        <Box dangerouslySetInnerHTML={{ __html: picture }} />
      ) : (
        <Nothing>还没有填写经纬度。在表单中填写后，会在这里和网站的分布图上标出。</Nothing>
      )}
    </Section>
  );
}

function Signs({ signs }: RoomProfile) {
  return (
    <Section title="标识牌">
      {signs.length === 0 ? (
        <Nothing>还没有标识牌。标识由政协统一制作和登记（三(二).3）。</Nothing>
      ) : (
        <Rows label="标识牌">
          {signs.map(({ id, serial, state, place, hungOn }) => (
            <Row
              key={id}
              to={recordPath('api::signage.signage', id)}
              title={serial}
              detail={
                <>
                  {joined(SIGN_STATES[state] ?? null, place)}
                  {hungOn !== null && (
                    <>
                      {' · '}
                      <DateText value={hungOn} />
                    </>
                  )}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Photos({ photos }: RoomProfile) {
  return (
    <Section title="照片">
      {photos.length === 0 ? (
        <Nothing>还没有照片。在表单的“照片”中添加，并写明照片内容。</Nothing>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {photos.map(({ url, alt }) => (
            <figure key={url} style={{ margin: 0 }}>
              <img src={url} alt={alt ?? ''} style={{ maxWidth: '100%' }} />
              <Typography tag="figcaption" variant="pi" textColor={alt ? 'neutral600' : 'danger700'}>
                {alt ?? '没有写明照片内容，看不见照片的人无法了解。请在媒体库补写。'}
              </Typography>
            </figure>
          ))}
        </Flex>
      )}
    </Section>
  );
}
