import type { Endpoint, JsonSchema, Parameter } from './shape';

const LISTS = [
  ['organizations', '机构：政协和公开的议事室'],
  ['persons', '人员：不公开，列表为空'],
  ['meetings', '协商：公开的会期'],
  ['agenda-items', '议程：每场协商的议题和结果'],
  ['papers', '文件：公开的议题和报送的成果'],
  ['consultations', '审定和协商：议题经过的每一步'],
  ['locations', '地点：公开的议事室'],
  ['terms', '年度计划'],
] as const;

const OBJECT: JsonSchema = { type: 'object', description: '按 OParl 1.1 的定义' };
const LIST: JsonSchema = {
  type: 'object',
  properties: {
    data: { type: 'array', items: OBJECT },
    pagination: { type: 'object' },
    links: { type: 'object' },
  },
  required: ['data', 'pagination', 'links'],
};

const query = (name: string, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});
const MOMENT = { type: 'string', format: 'date-time' };
const FILTERS: readonly Parameter[] = [
  query('created_since', '在此之后建立的', MOMENT),
  query('created_until', '在此之前建立的', MOMENT),
  query('modified_since', '在此之后改动的；连同此后收回的（deleted: true）', MOMENT),
  query('modified_until', '在此之前改动的', MOMENT),
  query('limit', '每页条数，至多 100', { type: 'integer', minimum: 1, maximum: 99999, default: 25 }),
  query('page', '第几页', { type: 'integer', minimum: 1, maximum: 99999, default: 1 }),
  query('omit_internal', '不输出内部列表；这里的内部列表很短，照常输出', { type: 'boolean' }),
];

const oparl = (path: string, id: string, [summary, schema]: readonly [string, JsonSchema]): Endpoint => ({
  path: `/oparl${path}`,
  id: `oparl${id}`,
  tag: '标准',
  summary: `OParl 1.1：${summary}`,
  answers: { 'application/json': schema },
});

const ID: Parameter = {
  name: 'oparlId',
  in: 'path',
  description: '对象地址的最后一段',
  schema: { type: 'string' },
};

const named = (segment: string): string =>
  segment.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());

const lists = LISTS.flatMap(([segment, name]): Endpoint[] => [
  { ...oparl(`/${segment}`, named(segment), [name, LIST]), parameters: FILTERS, refusals: [400] },
  {
    ...oparl(`/${segment}/{oparlId}`, `${named(segment)}One`, [`${name}，其中一个`, OBJECT]),
    parameters: [ID],
    refusals: [404],
  },
]);

/** The same record in the formats of others. */
export const STANDARDS: readonly Endpoint[] = [
  oparl('', 'System', ['接口的入口', OBJECT]),
  oparl('/bodies', 'Bodies', ['单位列表', LIST]),
  oparl('/bodies/council', 'Body', ['本单位和各个列表的地址', OBJECT]),
  ...lists,
  {
    path: '/cases/{case}/participedia.json',
    id: 'participediaCase',
    tag: '标准',
    summary: '一个公开案例，按 Participedia 的案例字段',
    parameters: [
      {
        name: 'case',
        in: 'path',
        description: '案例的网址名（slug）',
        schema: { type: 'string' },
        example: 'charging-points',
      },
    ],
    answers: { 'application/json': { type: 'object', description: 'Participedia 的案例' } },
    refusals: [404],
  },
];
