/** The council's record as OParl 1.1 gives it: system, body, lists, objects. Only what is public, of rows and of fields. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../cache/share';
import { routeOf } from '../../contract/endpoints/route';
import { notFound, readAloud } from '../../contract/refuse-aloud';
import { loadPlans } from '../../pages/topics/load';
import { BRAND, siteOf } from '../../pages/frame/site';
import { readAsked } from './asked';
import { objectOf } from './find';
import { bodyId, councilId, KINDS, listPath, SYSTEM, typeOf, type Kind, type OParl } from './ids';
import { DEFAULT_LIMIT, listOf } from './lists';
import { termOf } from './objects';
import type { Place } from './sources';

const systemOf = ({ site }: Place): OParl => ({
  id: site.address + SYSTEM,
  type: typeOf('System'),
  oparlVersion: 'https://schema.oparl.org/1.1/',
  body: `${site.address}/oparl/bodies`,
  name: `${site.council}“${BRAND}”`,
  website: `${site.address}/`,
  ...(site.contact && { contactName: site.contact }),
});

async function bodyOf({ strapi, site }: Place): Promise<OParl> {
  const list = (kind: Kind) => site.address + listPath(kind);
  const plans = await loadPlans(strapi);
  return {
    id: bodyId(site),
    type: typeOf('Body'),
    system: site.address + SYSTEM,
    name: site.council,
    website: `${site.address}/`,
    organization: list('organization'),
    person: list('person'),
    meeting: list('meeting'),
    paper: list('paper'),
    agendaItem: list('agendaItem'),
    consultation: list('consultation'),
    locationList: list('location'),
    legislativeTermList: list('legislativeTerm'),
    legislativeTerm: plans.map(({ plan }) => termOf(site, plan)),
    mainOrganization: councilId(site),
    classification: '政协',
    web: `${site.address}/`,
  };
}

const bodies = async (place: Place): Promise<OParl> => {
  const address = `${place.site.address}/oparl/bodies`;
  return {
    data: [await bodyOf(place)],
    pagination: { totalElements: 1, elementsPerPage: DEFAULT_LIMIT, currentPage: 1, totalPages: 1 },
    links: { first: address, self: address, last: address },
  };
};

/** Open to scripts of every site, as OParl demands: there is nothing here that anybody may not read. */
function answer(ctx: Context, object: OParl | undefined): void {
  if (!object) notFound(ctx);
  share(ctx);
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.body = object;
}

type Answerer = (place: Place, ctx: Context) => Promise<OParl | undefined>;

const addressesOf = (kind: Kind): readonly (readonly [string, Answerer])[] => [
  [
    listPath(kind),
    (place, ctx) =>
      listOf(
        place,
        kind,
        readAloud(ctx, () => readAsked(ctx)),
      ),
  ],
  [
    `${listPath(kind)}/{oparlId}`,
    (place, ctx) => objectOf(place, kind, (ctx.params as { oparlId: string }).oparlId),
  ],
];

export function registerOParl(strapi: Core.Strapi): void {
  const kinds = (Object.keys(KINDS) as Kind[]).flatMap(addressesOf);
  const addresses: readonly (readonly [string, Answerer])[] = [
    [SYSTEM, (place) => Promise.resolve(systemOf(place))],
    ['/oparl/bodies', bodies],
    ['/oparl/bodies/council', bodyOf],
    ...kinds,
  ];
  strapi.server.routes(
    addresses.map(([path, find]) =>
      routeOf(path, async (ctx) => {
        answer(ctx, await find({ strapi, site: siteOf(strapi) }, ctx));
      }),
    ),
  );
}
