import { object, text, type Endpoint } from './shape';

/** 20 KB and nobody has typed it: a form is a short text. */
const SHORT = { maxLength: 2000 };

const SUGGESTION = object(
  {
    text: text('建议或意见，5 至 2000 个字', { minLength: 5, ...SHORT }),
    phone: text('手机号码，可以不填；加密保存，到期删除', { pattern: '^(1[3-9][0-9]{9})?$' }),
    district: text('区镇的代码，可以不填'),
    room: text('议事室的网址名，可以不填'),
    topic: text('对哪个议题发表意见（documentId）；不填则是提出新的建议'),
    consent: text('所同意的告知书版本，页面上有'),
    token: text('页面上的验证题，30 分钟内有效，只能用一次'),
    solution: text('验证题的解，由页面上的程序算出'),
    answer: text('没有 JavaScript 时，算术题的答案'),
    website: text('须为空：供识别自动填写', { maxLength: 0 }),
  },
  ['phone', 'district', 'room', 'topic', 'solution', 'answer', 'website'],
);

/** What the public may send. For people: whoever writes a program for it should talk to the council first. */
export const FORMS: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/suggest',
    id: 'sendSuggestion',
    tag: '参与',
    summary: '提出建议，或者对征求意见的议题发表意见；回答是带回执编号的网页',
    description:
      '只接受页面上的表单。同样的内容带同一个验证题再提交一次，得到同一个回执；不同的内容回答 409。退回的网页中保留着填写的全部内容。',
    form: SUGGESTION,
    status: 201,
    answers: { 'text/html': { type: 'string' } },
    refusals: [400, 404, 409, 413, 415],
  },
  {
    method: 'post',
    path: '/suggest/lookup',
    id: 'lookUpSuggestion',
    tag: '参与',
    summary: '凭回执编号查询办理情况；回答是网页',
    form: object({ number: text('回执编号', { maxLength: 100 }) }),
    answers: { 'text/html': { type: 'string' } },
    refusals: [404, 413, 415],
  },
];
