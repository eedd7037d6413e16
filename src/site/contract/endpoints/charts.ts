import { PHASES, TOPIC_KINDS } from '../choices';
import { file } from './files';
import {
  DOCUMENT_ID,
  json,
  list,
  moment,
  object,
  oneOf,
  orNull,
  text,
  type Endpoint,
  type Tag,
} from './shape';

const KIND = {
  name: 'topicKind',
  in: 'path',
  description: '议题类型：annual 年度计划内，ad-hoc 临时动议',
  schema: { type: 'string', enum: TOPIC_KINDS },
} as const;

const release = (ending: string, id: string, what: readonly [Tag, string, string]): Endpoint => ({
  ...file(`/api/flowcharts/{documentId}/release.${ending}`, id, what),
  parameters: [DOCUMENT_ID],
  refusals: [404],
});

const STEP = object({
  key: text('代码'),
  label: text('名称'),
  from: list(text('环节的代码')),
  to: text('环节的代码'),
  kind: text('种类'),
  who: list(text('角色的代码')),
  gate: orNull(text('须由谁审定')),
  clauses: list({ type: 'object' }, '依据的条款'),
});

const RELEASE: Endpoint = {
  path: '/api/flowcharts/{documentId}/release',
  id: 'release',
  tag: '流程图',
  summary: '施行中的流程图，数据',
  parameters: [DOCUMENT_ID],
  answers: json(
    object({
      documentId: text('文档编号'),
      hash: text('版本的 SHA-256'),
      version: text('版本号，hash 的前八位'),
      activatedAt: moment('启用时间'),
      title: text('名称'),
      topicKind: oneOf('议题类型', TOPIC_KINDS),
      stages: list(
        object({
          key: text('代码'),
          label: text('名称'),
          kind: text('种类'),
          phase: orNull(oneOf('公开进度', PHASES)),
          owner: orNull(text('由谁办理')),
        }),
      ),
      transitions: list(STEP),
    }),
  ),
  refusals: [404],
};

/** The flowcharts in force: as data, as pictures, as BPMN. */
export const CHARTS: readonly Endpoint[] = [
  RELEASE,
  release('svg', 'releaseSvg', ['流程图', '施行中的流程图，SVG 图', 'image/svg+xml']),
  release('bpmn', 'releaseBpmn', ['流程图', '施行中的流程图，BPMN 2.0 文件', 'application/xml']),
  {
    ...file('/flowcharts/{topicKind}.svg', 'chartSvg', [
      '流程图',
      '某类议题施行中的流程图，SVG 图，地址固定',
      'image/svg+xml',
    ]),
    parameters: [KIND],
    refusals: [404],
  },
];
