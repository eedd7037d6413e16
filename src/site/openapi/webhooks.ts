/** What the outbox sends to other websites, as OpenAPI 3.1 describes messages. */
import { object, oneOf, text, type JsonSchema } from '../contract/endpoints/shape';

const EVENTS = {
  'case.published': '案例发布',
  'case.updated': '已发布的案例有改动',
  'case.withdrawn': '案例撤回',
} as const;

/** Kept in step with what is sent by a test. */
export const MESSAGES: Readonly<Record<string, JsonSchema>> = {
  CaseMessage: object({
    type: oneOf('发生了什么', Object.keys(EVENTS)),
    timestamp: text('什么时候', { format: 'date-time' }),
    data: object(
      {
        documentId: text('案例；内容请按它从接口再取一次'),
        locale: text('语言'),
        slug: text('网址名'),
        title: text('标题'),
        url: text('网页的地址'),
        previousUrl: text('网址改变之前的地址'),
        reason: { type: ['string', 'null'], description: '撤回的原因，没有写明的为 null' },
      },
      ['previousUrl', 'reason'],
    ),
  }),
};

const header = (name: string, description: string): JsonSchema => ({
  name,
  in: 'header',
  description,
  required: true,
  schema: { type: 'string' },
});

const HEADERS = [
  header('webhook-id', '这一条的编号，重发时不变；收过的不再处理'),
  header('webhook-timestamp', '发送的时间，秒'),
  header('webhook-signature', '签名，见 Standard Webhooks；相差五分钟以上的不要接受'),
];

const webhook = (event: string, summary: string): readonly [string, JsonSchema] => [
  event,
  {
    post: {
      operationId: event.replace('.', '-'),
      summary,
      tags: ['通知'],
      parameters: HEADERS,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/CaseMessage' } } },
      },
      responses: {
        '2XX': { description: '收到。其余状态会重试' },
        '410': { description: '不再接收' },
      },
    },
  },
];

export const WEBHOOKS: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(EVENTS).map(([event, summary]) => webhook(event, summary)),
);
