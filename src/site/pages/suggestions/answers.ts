/** The addresses of the form: what they show, and what they do with what is sent. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { receiveSuggestion, type Sent } from '../../../features/suggestions/intake';
import { grouped } from '../../../features/suggestions/receipt';
import type { Content } from '../frame/content';
import { newChallenge, verify, type Verdict } from './challenge';
import { noticeText } from './consent';
import { faultsIn, NOTHING, phoneIn, typedIn, type Faults, type Typed } from './form';
import { formPage, type FormState } from './form-view';
import { Limits } from './limits';
import { loadPlace, type Place } from './load-place';
import { findOutcome } from './outcome';
import { closedPage, lookupPage, receiptPage } from './result-views';

/** A page with its status; `retryAfter` in seconds. */
export interface Answered {
  readonly content: Content;
  readonly status: number;
  readonly retryAfter?: number;
}

/** The form has no such field then; a page may have been open since before. */
const NO_PHONE = '系统现在不能保管手机号码，号码没有保存。您写的内容还在，请再提交一次。';
const SPENT = '这次验证已经用过了。您写的内容还在，请再提交一次。';
const WHY_NOT: Readonly<Record<Exclude<Verdict, { ok: true }>['why'], string>> = {
  expired: '页面打开的时间太长了。您写的内容还在，请再提交一次。',
  forged: '页面打开的时间太长了。您写的内容还在，请再提交一次。',
  unsolved: '请算出下面的算术题再提交。',
  'wrong-sum': '算术题的答案不对，请再算一次。',
};

const keyOf = (strapi: Core.Strapi): string => strapi.config.get<string[]>('server.app.keys')[0] ?? '';

/** Nobody is asked about this topic today. */
const isClosed = ({ topic }: Place): boolean => topic === undefined || (topic?.stands ?? 'open') !== 'open';

const closed = ({ topic }: Place): Answered => ({
  content: closedPage(topic ?? undefined),
  status: topic ? 409 : 404,
});

interface Back {
  readonly status: number;
  readonly message?: string;
  readonly faults?: Faults;
  readonly retryAfter?: number;
}

/** The form again, with everything that was typed. */
function formAgain(strapi: Core.Strapi, shown: Pick<FormState, 'place' | 'typed'>, back: Back): Answered {
  const { status, message = null, faults = {}, retryAfter } = back;
  const tries = strapi.config.get<number>('suggestions.tries');
  const challenge = newChallenge({ key: keyOf(strapi), now: Date.now(), tries });
  const content = formPage({ ...shown, faults, message, challenge });
  return { content, status, ...(retryAfter !== undefined && { retryAfter }) };
}

function refuseBusy(seconds: number): Back {
  const minutes = Math.ceil(seconds / 60);
  const message = `提交得太频繁了。您写的内容还在，请在 ${minutes} 分钟后再提交；也可以直接联系政协办公室。`;
  return { status: 429, message, retryAfter: seconds };
}

const allFaults = (typed: Typed, { notice, districts }: Place, verdict: Verdict): Faults => ({
  ...faultsIn(typed, notice.version),
  ...(typed.district !== '' &&
    !districts.some(({ code }) => code === typed.district) && { district: '请从列表中选择。' }),
  ...(!verdict.ok && { answer: WHY_NOT[verdict.why] }),
});

const sentFrom = (typed: Typed, { topic, room, districts }: Place): Sent => ({
  ...(topic
    ? { kind: 'opinion', about: topic.documentId, room: null }
    : { kind: 'topic', about: null, room: room?.documentId ?? null }),
  text: typed.text.trim(),
  phone: typed.phone === '' ? null : phoneIn(typed.phone),
  district: districts.find(({ code }) => code === typed.district)?.documentId ?? null,
});

export class SuggestPages {
  readonly #strapi: Core.Strapi;
  readonly #limits: Limits;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
    this.#limits = new Limits(() => strapi.config.get<number>('suggestions.perHour'));
  }

  /** An empty form. */
  async show(asked: { readonly room: string; readonly topic: string }): Promise<Answered> {
    const place = await loadPlace(this.#strapi, asked);
    if (isClosed(place)) return closed(place);
    return formAgain(this.#strapi, { place, typed: { ...NOTHING, ...asked } }, { status: 200 });
  }

  /** What was sent: taken in with a receipt, or given back whole with what is wrong. */
  async receive(ctx: Context, body: unknown): Promise<Answered> {
    const typed = typedIn(body);
    const place = await loadPlace(this.#strapi, typed);
    if (isClosed(place)) return closed(place);
    const back = (why: Back) => formAgain(this.#strapi, { place, typed }, why);
    const wait = this.#limits.attempt(ctx.ip);
    if (wait > 0) return back(refuseBusy(wait));
    const verdict = verify(typed.token, typed, { key: keyOf(this.#strapi), now: Date.now() });
    const faults = allFaults(typed, place, verdict);
    if (!verdict.ok || Object.keys(faults).length > 0) return back({ status: 400, faults });
    const pause = this.#limits.accept(ctx.ip, verdict.by);
    if (pause > 0) return back(refuseBusy(pause));
    const kept = await this.#keep(typed, place, verdict.expiresAt);
    return 'message' in kept
      ? back({ status: 409, message: kept.message })
      : { content: receiptPage(grouped(kept.receipt)), status: 201 };
  }

  /** @returns the receipt, or why there is none */
  async #keep(
    typed: Typed,
    place: Place,
    expiresAt: string,
  ): Promise<{ readonly receipt: string } | { readonly message: string }> {
    if (typed.phone !== '' && !place.keepsPhone) return { message: NO_PHONE };
    const { notice } = place;
    const received = await receiveSuggestion(this.#strapi, sentFrom(typed, place), {
      proof: { token: typed.token, expiresAt },
      notice: { version: notice.version, text: noticeText(notice) },
    });
    return 'spent' in received ? { message: SPENT } : received;
  }

  /** What became of a suggestion; without a number, the place to enter one. */
  async lookUp(ctx: Context, body: unknown): Promise<Answered> {
    const { number } = (body ?? {}) as { number?: unknown };
    const typed = typeof number === 'string' ? number.slice(0, 100) : '';
    const wait = this.#limits.lookUp(ctx.ip);
    if (wait > 0)
      return { content: lookupPage({ typed, outcome: undefined, wait }), status: 429, retryAfter: wait };
    const outcome = await findOutcome(this.#strapi, typed);
    return { content: lookupPage({ typed, outcome }), status: outcome ? 200 : 404 };
  }
}
