import type { App } from './app';
import { ADMIN_EMAIL, TEST_PASSWORD } from './environment';

/** What `response.body` of a log-in holds, as far as tests need it. */
interface LoginBody {
  readonly data: { readonly token: string };
}

/**
 * Logs in to the admin panel, as the first administrator unless somebody is named.
 *
 * @returns a token for `.auth(token, { type: 'bearer' })`
 */
export async function adminLogin(
  app: Pick<App, 'request'>,
  email = ADMIN_EMAIL,
  password = TEST_PASSWORD,
): Promise<string> {
  const response = await app.request.post('/admin/login').send({ email, password }).expect(200);
  return (response.body as LoginBody).data.token;
}
