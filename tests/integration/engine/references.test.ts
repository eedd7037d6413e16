/** Whatever another record refers to stays, by each relation of each type (二(五).12); once nothing refers to it, it goes. */
import type { UID } from '@strapi/strapi';
import { withTicket } from '../../../src/engine/database/ticket';
import { referencesTo } from '../../../src/engine/write/references';
import { startApp, type App } from '../../support/server/app';
import { ATTRIBUTES, CONTENT_TYPES } from '../../support/sources/schemas';

interface Row {
  readonly id: number;
  readonly documentId: string;
}

/** Every relation to a record of the council, as the schemas have it. Accounts come and go with their relations. */
const RELATIONS = ATTRIBUTES.flatMap(({ uid, name, attribute: { target = '' } }) =>
  target.startsWith('api::') ? [{ uid, name, target }] : [],
);
/** Nobody deletes a topic, with or without references. */
const NEVER_DELETED = 'api::topic.topic';

describe('a record that others refer to', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp();
  });

  afterAll(async () => {
    await app.stop();
  });

  /** Past the gates: it matters who refers to whom, and nothing else. */
  const create = (uid: string, data: object = {}): Promise<Row> =>
    withTicket(app.strapi, () => app.strapi.db.query(uid).create({ data })) as Promise<Row>;
  const change = (uid: string, { id }: Row, data: object) =>
    withTicket(app.strapi, () => app.strapi.db.query(uid).update({ where: { id }, data }));
  // Every type of the council has documents; the union of all does not say so.
  const remove = (uid: string, { documentId }: Row) =>
    app.strapi.documents(uid as UID.CollectionType).delete({ documentId });
  const there = (uid: string, { id }: Row) => app.strapi.db.query(uid).count({ where: { id } });
  const KEPT = { details: { blockers: [{ policy: 'record-kept', clause: '二(五).12' }] } };

  it('is known by every relation of the schemas', () => {
    const found = CONTENT_TYPES.flatMap(({ uid: target }) =>
      referencesTo(app.strapi, target).map(({ from: uid, field: name }) => ({ uid, name, target })),
    );
    expect(found).toHaveLength(RELATIONS.length);
    expect(found).toEqual(expect.arrayContaining(RELATIONS));
  });

  it.each(RELATIONS)('stays while $uid $name names it', async ({ uid, name, target }) => {
    const kept = await create(target);
    const referring = await create(uid, { [name]: kept.id });
    await expect(remove(target, kept)).rejects.toMatchObject(KEPT);
    const still = await app.strapi.db
      .query(uid)
      .count({ where: { id: referring.id, [name]: { id: kept.id } } });
    expect(still).toBe(1);
    await change(uid, referring, { [name]: { set: [] } });
    if (target === NEVER_DELETED) return;
    await remove(target, kept);
    expect(await there(target, kept)).toBe(0);
  });

  it('stays while it names itself', async () => {
    const area = await create('api::area.area');
    await change('api::area.area', area, { parent: area.id });
    await expect(remove('api::area.area', area)).rejects.toMatchObject(KEPT);
  });

  it('stays while only a draft names it', async () => {
    const room = await create('api::room.room');
    const draft = await create('api::case.case', { room: room.id, publishedAt: null });
    await expect(remove('api::room.room', room)).rejects.toMatchObject(KEPT);
    await remove('api::case.case', draft);
    await remove('api::room.room', room);
    expect(await there('api::room.room', room)).toBe(0);
  });
});
