import { adminLogin } from '../../support/server/admin';
import { startApp, type App } from '../../support/server/app';

describe('boot', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp();
  });

  afterAll(async () => {
    await app.stop();
  });

  it('answers on a fresh database', async () => {
    await app.request.get('/_health').expect(204);
  });

  it('runs on the database that was asked for', () => {
    const client = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite';
    expect(app.strapi.db.dialect.client).toBe(client);
  });

  it('survives requests at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.request.get('/_health')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
  });

  it('lets the first administrator in, again and again', async () => {
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const token = await adminLogin(app);
      await app.request.get('/admin/users/me').auth(token, { type: 'bearer' }).expect(200);
    }
  });
});
