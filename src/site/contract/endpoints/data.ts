import { PHASES, SEARCHED_TYPES, THEMES, TOPIC_KINDS } from '../choices';
import { DOCUMENT_ID, json, list, moment, number, object, oneOf, orNull, text, type Endpoint } from './shape';

const SEARCH: Endpoint = {
  path: '/api/search',
  id: 'search',
  tag: '查询',
  summary: '全文检索案例、议题、议事室和制度',
  description: '多个词以空格分开，须全部出现；一个字也能查。标题中含有的排在前面。每页 10 条。',
  parameters: [
    {
      name: 'q',
      in: 'query',
      description: '要找的词',
      schema: { type: 'string', pattern: '^[^\\u0000]*$' },
      example: '充电',
    },
    {
      name: 'type',
      in: 'query',
      description: '只找这一类',
      schema: { type: 'string', enum: SEARCHED_TYPES },
    },
    {
      name: 'page',
      in: 'query',
      description: '第几页',
      schema: { type: 'integer', minimum: 1, maximum: 9999, default: 1 },
    },
  ],
  answers: json(
    list(
      object({
        type: oneOf('类别', SEARCHED_TYPES),
        documentId: text('文档编号'),
        title: text('标题'),
        url: text('网站上的地址', { format: 'uri-reference' }),
        updatedAt: moment('更新时间'),
        passage: text('含有所查词语的一段'),
      }),
    ),
    { meta: { $ref: '#/components/schemas/PagedMeta' } },
  ),
  refusals: [400],
};

const FIGURE = object({
  code: text('代码，不变'),
  name: text('名称'),
  count: number('数量', { minimum: 0 }),
});

const STATISTICS: Endpoint = {
  path: '/api/statistics',
  id: 'statistics',
  tag: '统计',
  summary: '公开记录的数字',
  description: '只数公开的记录，与网站“数据”一页相同。',
  answers: json(
    object({
      totals: list(
        object({ code: text('代码，不变'), name: text('名称'), unit: text('单位'), count: number('数量') }),
      ),
      breakdowns: list(
        object({ code: text('代码，不变'), title: text('标题'), unit: text('单位'), values: list(FIGURE) }),
        '分类数字',
      ),
    }),
  ),
  refusals: [400],
};

const TIMELINE: Endpoint = {
  path: '/api/topics/{documentId}/timeline',
  id: 'topicTimeline',
  tag: '议题和计划',
  summary: '一个公开议题的进展：走到哪一步，何时走到',
  description: '只有公开的步骤和日期；没有人名，没有内部环节。state 为 now 的一步就是“您在这里”。',
  parameters: [DOCUMENT_ID],
  answers: json(
    object({
      documentId: text('文档编号'),
      title: text('议题'),
      phase: oneOf('当前的公开进度', PHASES),
      phases: list(
        object({
          code: oneOf('代码', PHASES),
          name: text('名称'),
          state: oneOf('已走过、在这里、还没到', ['done', 'now', 'ahead']),
          enteredAt: orNull(moment('最近一次进入的时间；还没到为 null')),
        }),
      ),
      events: list(
        object({
          at: text('时间或日期'),
          kind: oneOf('进入一步、报送成果、成果转化、发布案例', ['phase', 'reported', 'converted', 'case']),
          text: text('一句话'),
          url: orNull(text('网站上的地址', { format: 'uri-reference' })),
        }),
        '大事记，从早到晚',
      ),
    }),
  ),
  refusals: [400, 404],
};

const PLAN: Endpoint = {
  path: '/api/plan',
  id: 'plan',
  tag: '议题和计划',
  summary: '年度协商计划连同其中公开的议题',
  description:
    '从新到旧；每个计划至多列 100 个议题，其余用 /api/topics?filters[annualPlan][documentId]= 分页读取。',
  answers: json(
    list(
      object({
        documentId: text('文档编号'),
        title: text('名称'),
        year: number('年度'),
        state: oneOf('施行中、已归档', ['in-force', 'archived']),
        updatedAt: moment('更新时间'),
        topics: list(
          object({
            documentId: text('文档编号'),
            title: text('议题'),
            kind: oneOf('类型', TOPIC_KINDS),
            themeCategory: oneOf('选题方向', THEMES),
            publicPhase: oneOf('公开进度', PHASES),
            room: orNull(object({ name: text('议事室'), slug: text('议事室的网址名') })),
            url: text('网站上的地址', { format: 'uri-reference' }),
          }),
        ),
      }),
    ),
  ),
  refusals: [400],
};

const DOCUMENT: Endpoint = {
  path: '/api/openapi.json',
  id: 'openapi',
  tag: '接口',
  summary: '本文档',
  answers: { 'application/json': { type: 'object' } },
};

const PROBLEM: Endpoint = {
  path: '/api/problems/{code}',
  id: 'problem',
  tag: '接口',
  summary: '一种错误的说明：错误中 type 所指的地址',
  parameters: [
    {
      name: 'code',
      in: 'path',
      description: '错误的代码',
      schema: { type: 'string', pattern: '^[a-z-]{1,40}$' },
      example: 'query-refused',
    },
  ],
  answers: json(
    object({
      type: text('稳定的标识'),
      status: number('状态码'),
      title: { type: 'object' },
      remedy: { type: 'object' },
    }),
  ),
  refusals: [400, 404],
};

/** What is answered as JSON and is no plain list of records. */
export const DATA: readonly Endpoint[] = [SEARCH, STATISTICS, TIMELINE, PLAN, DOCUMENT, PROBLEM];
