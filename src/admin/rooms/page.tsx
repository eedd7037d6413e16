import { Box, Flex, Grid, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { choicesIn } from '../../words/labels/labels';
import { drawMap } from '../../drawing/map';
import { DateText } from '../kit/date-text';
import { joined, Nothing, Row, Rows } from '../kit/list-parts';
import { nameOnMap, type RoomProfile } from '../../domain/rooms/room-profile';
import { recordPath } from '../kit/places';
import { About } from './about';
import { ROOM, useRoomProfileQuery } from './api';
import { useCatalogue } from '../kit/use-catalogue';
import { Lines, Score, Section } from './parts';
import { useWords } from './words/words';
import { useKitWords } from '../kit/words/words';

const LEVELS = choicesIn(ROOM, 'level');
const SIGN_STATES = choicesIn('api::signage.signage', 'state');

/** All about one room, on one page. */
export function RoomPage() {
  const { fourOnes } = useCatalogue();
  const kitWords = useKitWords();
  const words = useWords();
  const { documentId = '' } = useParams();
  const { data, isError } = useRoomProfileQuery(documentId, { refetchOnMountOrArgChange: true });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading>{kitWords('loading')}</Page.Loading>;
  const { room } = data;
  const place = joined(LEVELS[room.level] ?? null, room.district, room.pilot ? words('pilot') : null);
  return (
    <Main>
      <Page.Title>{room.name}</Page.Title>
      <Layouts.Header
        title={room.name}
        subtitle={place}
        primaryAction={
          <Typography tag={Link} to={recordPath(ROOM, room.id)} textColor="primary600" fontWeight="bold">
            {words('form')}
          </Typography>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4} paddingBottom={8}>
          <Column>
            <About {...data} />
            {room.pilot && (
              <Score
                title={words('four')}
                nameOf={(one) => fourOnes[one]}
                room={room.id}
                scored={data.fourOnes}
              />
            )}
            <Score
              title={words('six')}
              nameOf={(one) => words(`six.${one}`)}
              room={room.id}
              scored={data.sixHaves}
            />
            <Position {...data} />
            <Photos {...data} />
          </Column>
          <Column>
            <Lines
              label={words('topics')}
              lines={data.topics}
              uid="api::topic.topic"
              empty={words('topics.none')}
            />
            <Lines
              label={words('sessions')}
              lines={data.sessions}
              uid="api::session.session"
              empty={words('sessions.none')}
            />
            <Lines
              label={words('outcomes')}
              lines={data.outcomes}
              uid="api::outcome.outcome"
              empty={words('outcomes.none')}
            />
            <Signs {...data} />
            <Lines
              label={words('groups')}
              lines={data.groups}
              uid="api::duty-group.duty-group"
              empty={words('groups.none')}
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

/** Where it lies among the rooms of its district; drawn here, without any map service. */
function Position({ room, places }: RoomProfile) {
  const words = useWords();
  const here = places.some(({ id }) => id === room.id);
  const picture = drawMap(
    places.map(({ id, name, ...place }) => ({
      ...place,
      name: nameOnMap(name),
      here: id === room.id,
    })),
    words('position'),
  );
  return (
    <Section title={words('position')}>
      {here && picture ? (
        // Markup that our own code made and escaped.
        <Box dangerouslySetInnerHTML={{ __html: picture }} />
      ) : (
        <Nothing>{words('position.none')}</Nothing>
      )}
    </Section>
  );
}

function Signs({ signs }: RoomProfile) {
  const words = useWords();
  return (
    <Section title={words('signs')}>
      {signs.length === 0 ? (
        <Nothing>{words('signs.none')}</Nothing>
      ) : (
        <Rows label={words('signs')}>
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
  const words = useWords();
  return (
    <Section title={words('photos')}>
      {photos.length === 0 ? (
        <Nothing>{words('photos.none')}</Nothing>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {photos.map(({ url, alt }) => (
            <figure key={url} style={{ margin: 0 }}>
              <img src={url} alt={alt ?? ''} style={{ maxWidth: '100%' }} />
              <Typography tag="figcaption" variant="pi" textColor={alt ? 'neutral600' : 'danger700'}>
                {alt ?? words('photos.undescribed')}
              </Typography>
            </figure>
          ))}
        </Flex>
      )}
    </Section>
  );
}
