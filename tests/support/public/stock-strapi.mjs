// node stock-strapi.mjs <folder>: a Strapi as it comes, with our content types and on a copy of our database, but without
// anything of ours around it. What the public side is compared with. The folder's `public` holds the uploaded files.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

/** The settings that Strapi's own generator writes, with the database from the environment as ours. */
const CONFIG = {
  admin: `({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  serveAdminPanel: false,
})`,
  api: `{ rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true }, documents: { strictParams: true } }`,
  database: `({ env }) => ({
  connection: env('DATABASE_CLIENT') === 'postgres'
    ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL'), schema: 'public' } }
    : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true },
})`,
  middlewares: `[
  'strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
  'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public',
]`,
  plugins: `({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } })`,
  server: `({ env }) => ({ host: env('HOST'), port: env.int('PORT'), app: { keys: env.array('APP_KEYS') } })`,
};

/** Everybody may read every type, as somebody clicks it together for a website. */
const INDEX = `module.exports = {
  register({ strapi }) {
    strapi.customFields.register(
      [['policy', 'string'], ['moment', 'string'], ['clause-quote', 'text'], ['policy-params', 'json']]
        .map(([name, type]) => ({ name, type })),
    );
  },
  async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
    for (const action of types.flatMap((uid) => [uid + '.find', uid + '.findOne'])) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
    }
  },
};
`;

/** Guards that stand in the schemas themselves go as well. */
function plainSchema(file) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  for (const attribute of Object.values(schema.attributes)) delete attribute.searchable;
  return JSON.stringify(schema);
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeTypes(folder) {
  for (const name of readdirSync(path.join(ROOT, 'src', 'api'))) {
    const schema = path.join('src', 'api', name, 'content-types', name, 'schema.json');
    if (!existsSync(path.join(ROOT, schema))) continue;
    write(folder, schema, plainSchema(path.join(ROOT, schema)));
    for (const part of ['Router', 'Controller', 'Service']) {
      const core = `require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}')`;
      const place = part === 'Router' ? 'routes' : `${part.toLowerCase()}s`;
      write(folder, path.join('src', 'api', name, place, `${name}.js`), `module.exports = ${core};\n`);
    }
  }
  cpSync(path.join(ROOT, 'src', 'components'), path.join(folder, 'src', 'components'), { recursive: true });
}

function writeApp(folder) {
  const { version } = require('@strapi/strapi/package.json');
  const dependencies = { '@strapi/strapi': version, '@strapi/plugin-users-permissions': version };
  write(folder, 'package.json', JSON.stringify({ name: 'stock', dependencies, strapi: { uuid: false } }));
  for (const [name, text] of Object.entries(CONFIG)) {
    write(folder, path.join('config', `${name}.js`), `module.exports = ${text};\n`);
  }
  write(folder, path.join('src', 'index.js'), INDEX);
  writeTypes(folder);
  mkdirSync(path.join(folder, 'database', 'migrations'), { recursive: true });
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  if (!existsSync(path.join(folder, 'node_modules'))) {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  }
}

const onPostgres = process.env.DATABASE_CLIENT === 'postgres';

async function dropTriggers(knex) {
  if (onPostgres) {
    const { rows } = await knex.raw(
      `SELECT tgname AS name, tgrelid::regclass AS place FROM pg_trigger WHERE tgname LIKE 'hsl_%'`,
    );
    for (const { name, place } of rows) await knex.raw(`DROP TRIGGER ${name} ON ${place}`);
    return;
  }
  const triggers = await knex('sqlite_master').where('type', 'trigger').where('name', 'like', 'hsl_%');
  for (const { name } of triggers) await knex.raw(`DROP TRIGGER ${name}`);
}

/** Takes out of the copy what our server has put into it: triggers, and who may do what. */
async function unguard() {
  const knex = require('knex')(
    onPostgres
      ? { client: 'pg', connection: process.env.DATABASE_URL }
      : {
          client: 'better-sqlite3',
          connection: { filename: process.env.DATABASE_FILENAME },
          useNullAsDefault: true,
        },
  );
  await dropTriggers(knex);
  for (const table of ['up_permissions_role_lnk', 'up_permissions', 'up_roles']) await knex(table).delete();
  await knex('strapi_core_store_settings').where('key', 'like', 'plugin_users-permissions%').delete();
  await knex.destroy();
}

const [, , folder] = process.argv;
writeApp(folder);
await unguard();
process.chdir(folder);
await require('@strapi/strapi').createStrapi({ appDir: folder, distDir: folder }).start();
