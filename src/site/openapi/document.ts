/** The OpenAPI 3.1 document, made of the public contract, the schemas of its types and the list of endpoints. */
import { PUBLIC_TYPES, type PublicUid } from '../contract/contract';
import { CASE } from '../../engine/uids';
import { ENDPOINTS } from '../contract/endpoints';
import { DOCUMENT_ID, list, object, type Endpoint, type JsonSchema } from '../contract/endpoints/shape';
import type { PublicType } from '../contract/shape';
import { filterSchema, parametersOfList, parametersOfOne, TEST_SCHEMAS } from './query-schemas';
import { pages, responses, SHARED_HEADERS, SHARED_RESPONSES, SHARED_SCHEMAS, WITHDRAWN } from './responses';
import { rowSchema, type Attributes } from './row-schemas';
import { SITUATIONS } from './situations';
import { MESSAGES, WEBHOOKS } from './webhooks';

/** What the document needs to know of the running project. */
export interface Project {
  readonly council: string;
  readonly address: string;
  readonly attributesOf: (uid: string) => Attributes;
  readonly typeOf: (uid: string) => { readonly plural: string; readonly name: string };
}

type Named = Readonly<Record<string, JsonSchema>>;

const FORM = 'application/x-www-form-urlencoded';

const ref = (kind: string, name: string): JsonSchema => ({ $ref: `#/components/${kind}/${name}` });

/** `api::annual-plan.annual-plan` -> `AnnualPlan`. */
const schemaName = (uid: string): string =>
  (uid.split('.')[1] ?? '').replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const HEADERS = ['AcceptLanguage', 'IfNoneMatch', 'IfModifiedSince'].map((name) => ref('parameters', name));

const header = (name: string, description: string, example: string): JsonSchema => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
  example,
});

const SHARED_PARAMETERS: Named = {
  AcceptLanguage: header('Accept-Language', '错误信息的语言：zh 或 en', 'zh-CN,zh;q=0.9'),
  IfNoneMatch: header(
    'If-None-Match',
    '已有一份的 ETag；没有改动时回答 304',
    'W/"Hn6WLkpPTm9WbZ7nKzCZ3gQLAbc"',
  ),
  IfModifiedSince: header(
    'If-Modified-Since',
    '已有一份的 Last-Modified；带了 If-None-Match 时不看',
    'Sun, 01 Sep 2024 08:00:00 GMT',
  ),
};

/** With a token one is counted apart; without one everything is there as well. */
const SECURITY = [{}, { apiToken: [] }];

const situationsOf = (uid: PublicUid): JsonSchema =>
  Object.fromEntries(
    SITUATIONS[uid].map(({ title, filters }, index) => [
      `situation-${index + 1}`,
      { summary: title, value: filters },
    ]),
  );

const withSituations = (parameter: JsonSchema, uid: PublicUid): JsonSchema =>
  parameter['name'] === 'filters' ? { ...parameter, examples: situationsOf(uid) } : parameter;

function pathsOfType(project: Project, uid: PublicUid): readonly (readonly [string, JsonSchema])[] {
  const type: PublicType = PUBLIC_TYPES[uid];
  const { plural, name } = project.typeOf(uid);
  const schema = schemaName(uid);
  const row = ref('schemas', schema);
  const rows = object({ data: list(row), meta: ref('schemas', 'PagedMeta') });
  const parameters = parametersOfList(type, `${schema}Filters`).map((each) => withSituations(each, uid));
  const one = object({ data: row, meta: { type: 'object' } });
  return [
    [
      `/api/${plural}`,
      operation({
        operationId: `list${schema}s`,
        summary: `${name}：列表`,
        tags: ['查询'],
        parameters: [...parameters, ...HEADERS],
        responses: responses({ 'application/json': rows }, [400, 401, 403]),
        security: SECURITY,
      }),
    ],
    [
      `/api/${plural}/{documentId}`,
      operation({
        operationId: `get${schema}`,
        summary: `${name}：一条`,
        tags: ['查询'],
        parameters: [required(DOCUMENT_ID), ...parametersOfOne(type), ...HEADERS],
        responses: {
          ...responses({ 'application/json': one }, [400, 401, 403, 404]),
          ...(uid === CASE && WITHDRAWN),
        },
        security: SECURITY,
      }),
    ],
  ];
}

const operation = (get: JsonSchema): JsonSchema => ({ get });

const required = (parameter: { readonly in: string }): JsonSchema => ({
  ...parameter,
  ...(parameter.in === 'path' && { required: true }),
});

/** What is asked and answered where something is read, and where a form is sent. */
function exchange({ parameters = [], form, answers, refusals = [], status }: Endpoint): JsonSchema {
  const own = parameters.map(required);
  if (!form) return { parameters: [...own, ...HEADERS], responses: responses(answers, refusals) };
  const requestBody = { required: true, content: { [FORM]: { schema: form } } };
  return { parameters: own, requestBody, responses: pages(refusals, status) };
}

function pathOf(endpoint: Endpoint): readonly [string, JsonSchema] {
  const { method = 'get', path, id, tag, summary, description, deprecated } = endpoint;
  const described = {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    ...exchange(endpoint),
    ...(deprecated && { deprecated: true }),
  };
  return [path, { [method]: described }];
}

/** Two methods at one address stand together. */
function merge(paths: readonly (readonly [string, JsonSchema])[]): Named {
  const merged: Record<string, JsonSchema> = {};
  for (const [path, operations] of paths) merged[path] = { ...merged[path], ...operations };
  return merged;
}

function schemasOf({ attributesOf }: Project): Named {
  const types = Object.entries(PUBLIC_TYPES) as [string, PublicType][];
  const rows = types.map(([uid, type]) => [schemaName(uid), rowSchema(attributesOf, uid, type)]);
  const filters = types.map(([uid, type]) => {
    const name = `${schemaName(uid)}Filters`;
    return [name, filterSchema(type, name)];
  });
  return {
    ...(Object.fromEntries([...rows, ...filters]) as Named),
    ...TEST_SCHEMAS,
    ...SHARED_SCHEMAS,
    ...MESSAGES,
  };
}

const INFO = {
  version: '1.0.0',
  license: { name: 'MIT', identifier: 'MIT' },
  description: [
    '公开接口：只有公开的记录，只有公开的字段；只读，“参与”一类的表单除外。每次请求只有这里写明的参数；别的参数回答 400，并写明可用的参数。',
    '新增地址、参数、字段和取值不算改变；删改之前至少六个月以 Deprecation 和 Sunset 响应头预告。程序应当忽略不认识的字段。',
    'Public rows and public fields only; read-only but for the forms. Additions are no breaking change; removals are announced at least six months ahead by the headers Deprecation and Sunset.',
  ].join('\n\n'),
};

/** @param project what the running project adds: its name, its address, the schemas of its types */
export function openApiDocument(project: Project): JsonSchema {
  const uids = Object.keys(PUBLIC_TYPES) as PublicUid[];
  return {
    openapi: '3.1.0',
    info: { title: `有事好商量 · ${project.council} · 公开接口`, ...INFO },
    servers: [{ url: project.address === '' ? '/' : project.address }],
    paths: merge([...uids.flatMap((uid) => pathsOfType(project, uid)), ...ENDPOINTS.map(pathOf)]),
    webhooks: WEBHOOKS,
    components: {
      schemas: schemasOf(project),
      parameters: SHARED_PARAMETERS,
      headers: SHARED_HEADERS,
      responses: SHARED_RESPONSES,
      securitySchemes: {
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description: '合作单位的令牌，在后台“设置 → API 令牌”生成',
        },
      },
    },
  };
}
