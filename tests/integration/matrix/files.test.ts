/** Uploaded files that are evidence: no door of the library deletes, replaces or re-hangs them. */
import { EVIDENCE_MEDIA } from '../../../src/engine/database/evidence-media';
import { withTicket } from '../../../src/engine/database/ticket';
import { adminLogin } from '../../support/server/admin';
import { startApp, type App } from '../../support/server/app';
import { databaseRefusal } from '../../support/database/database-refusal';
import { DEMO_COUNCIL } from '../../support/council/office';

const KEPT = /须留存|二\(五\)\.12/;
const FILE = 'plugin::upload.file';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('files that are evidence', () => {
  let app: App;
  let token: string;
  let file: number;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    token = await adminLogin(app);
  });

  afterAll(async () => {
    await app.stop();
  });

  const knex = () => app.strapi.db.connection;
  const send = (path: string) => app.request.post(path).auth(token, { type: 'bearer' });
  const upload = async (): Promise<number> => {
    const { body } = (await send('/upload').attach('files', PIXEL, 'evidence.png')) as {
      body: { id: number }[];
    };
    return body[0]?.id ?? 0;
  };
  const state = async () =>
    JSON.stringify([
      await knex()('files').where({ id: file }).select(),
      await knex()('files_related_mph').where({ file_id: file }).select(),
    ]);

  const PATHS: readonly (readonly [string, () => Promise<string>])[] = [
    [
      'DELETE /upload/files',
      async () => (await app.request.delete(`/upload/files/${file}`).auth(token, { type: 'bearer' })).text,
    ],
    ['bulk delete', async () => (await send('/upload/actions/bulk-delete').send({ fileIds: [file] })).text],
    ['replace', async () => (await send(`/upload?id=${file}`).attach('files', PIXEL, 'other.png')).text],
    ['db.query delete', () => databaseRefusal(app.strapi.db.query(FILE).delete({ where: { id: file } }))],
    [
      'db.query update',
      () =>
        databaseRefusal(app.strapi.db.query(FILE).update({ where: { id: file }, data: { url: '/x.png' } })),
    ],
    ['SQL delete', () => databaseRefusal(knex()('files').where({ id: file }).delete())],
    ['SQL update', () => databaseRefusal(knex()('files').where({ id: file }).update({ hash: 'x' }))],
  ];

  describe.each(EVIDENCE_MEDIA)('$uid $field', ({ uid, field }) => {
    beforeAll(async () => {
      file = await upload();
      const row = (await app.strapi.db.query(uid).findOne({ where: {} })) as { id: number };
      await withTicket(app.strapi, () =>
        app.strapi.db.query(uid).update({ where: { id: row.id }, data: { [field]: file } }),
      );
    });

    it.each(PATHS)('stays as it is against %s', async (_, write) => {
      const before = await state();
      expect(await write()).toMatch(KEPT);
      expect(await state()).toBe(before);
    });

    it.each([
      ['delete', () => knex()('files_related_mph').where({ file_id: file }).delete()],
      ['update', () => knex()('files_related_mph').where({ file_id: file }).update({ related_id: 99 })],
      [
        'insert',
        () => knex()('files_related_mph').insert({ file_id: file, related_id: 1, related_type: uid, field }),
      ],
    ])('stays where it hangs against SQL %s', async (_, write) => {
      const before = await state();
      expect(await databaseRefusal(write())).toMatch(/正常入口/);
      expect(await state()).toBe(before);
    });

    it('is not joined by another in an upload that names the record', async () => {
      const answer = await send('/upload')
        .field({ ref: uid, refId: '1', field })
        .attach('files', PIXEL, 'slipped-in.png');
      expect(answer.text).toMatch(/正常入口/);
      expect(await app.strapi.db.query(FILE).count({ where: { name: 'slipped-in.png' } })).toBe(0);
    });
  });

  it('are deleted freely while no record rests on them', async () => {
    const free = await upload();
    const answer = await app.request.delete(`/upload/files/${free}`).auth(token, { type: 'bearer' });
    expect(answer.status).toBe(200);
  });
});
