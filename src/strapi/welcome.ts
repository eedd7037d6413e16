/** What the first start prints, once: where things are and how to sign in. */
import type { Core } from '@strapi/strapi';
import type { NewAccount } from './roles/accounts';

const line = ({ name, email, password }: NewAccount): string => `  ${email}  ${password}  ${name}`;

export function sayWelcome(
  strapi: Core.Strapi,
  made: { readonly administrator: NewAccount | null; readonly staff: readonly NewAccount[] | null },
): void {
  const { administrator, staff } = made;
  if (!administrator && !staff) return;
  strapi.log.info(
    [
      '首次启动，以下登录信息只显示这一次 / first start, these logins are shown only once:',
      ...(administrator ? [line(administrator)] : []),
      ...(staff ? ['示范单位的工作人员账号 / staff of the demo council:', ...staff.map(line)] : []),
    ].join('\n'),
  );
}
