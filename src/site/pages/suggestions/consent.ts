/** What everybody is told before they send anything. Its version is its text: another word is another version. */
import { createHash } from 'node:crypto';

interface Terms {
  readonly council: string;
  /** Empty where the office has entered none. */
  readonly contact: string;
  /** Days after which a telephone number is deleted. */
  readonly contactDays: number;
}

export interface ConsentNotice {
  readonly version: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The day on which the wording below was last changed. */
const WORDED = '2026-11-25';

const TITLE = '个人信息处理告知书';

function linesOf({ council, contact, contactDays }: Terms): readonly string[] {
  const reach = contact === '' ? `${council}办公室` : `${council}办公室（${contact}）`;
  return [
    `处理者：${reach}。`,
    '收集什么：您写的内容；您愿意留下的手机号码和所在区镇（都可以不填）。不收集姓名、身份证号和位置，本系统不保存您的网络地址。',
    '用来做什么：筛选建议，必要时打电话向您了解情况，答复办理结果。不作其他用途，不提供给他人。',
    '怎样保管：存放在本单位的服务器上；手机号码加密保存，工作人员查看要写明理由并留下记录。',
    `保存多久：手机号码在办理完毕 ${contactDays} 天后删除，一直没有办理的在收到 ${contactDays} 天后删除；您写的内容作为办理依据留存。`,
    '是否公开：您写的原文不公开。工作人员整理、去掉能认出您的内容之后，才可能公开整理过的文字。',
    `您的权利：可以凭受理号查询办理情况；可以联系${reach}查阅、更正、删除您的个人信息，或者撤回同意。`,
    '未满十四周岁的，请由父母或者其他监护人代为提交。',
  ];
}

export function consentNotice(terms: Terms): ConsentNotice {
  const lines = linesOf(terms);
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex');
  return { version: `${WORDED}-${hash.slice(0, 8)}`, title: TITLE, lines };
}

export const noticeText = ({ title, lines }: ConsentNotice): string => [title, ...lines].join('\n');
