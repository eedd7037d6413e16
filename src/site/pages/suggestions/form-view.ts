import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { topicAddress } from '../shared/parts';
import type { Challenge } from './challenge';
import { MOST_CHARACTERS, type Faults, type Field, type Typed } from './form';
import type { Place } from './load-place';

export interface FormState {
  readonly place: Place;
  readonly typed: Typed;
  readonly faults: Faults;
  /** What stands above the form when it comes back. */
  readonly message: string | null;
  readonly challenge: Challenge;
}

const NAMES: Readonly<Partial<Record<Field, string>>> = {
  text: '内容',
  phone: '手机号码',
  district: '所在区镇',
  consent: '同意',
  answer: '算术题',
};

/** The form: whole without a script, and by keyboard; a script only spares the sum. */
export function formPage(state: FormState): Content {
  const { topic } = state.place;
  const title = topic ? '提意见' : '提建议';
  return {
    title,
    description: '向政协“有事好商量”协商议事室提出选题建议或者意见。',
    column: '/participate',
    below: true,
    unlisted: true,
    scripts: ['/suggest.js'],
    main: html`<article class="article">
      <header>
        <h1>${title}</h1>
        <p class="lead">${topic ? leadOfTopic(topic) : '身边的事、大家的事，希望商量商量的，请写在这里。'}</p>
      </header>
      ${renderMessage(state)} ${renderForm(state)}
      <p>已经提过？凭受理号<a href="/suggest/lookup">查询办理情况</a>。</p>
    </article>`,
  };
}

const leadOfTopic = ({ documentId, title, window }: NonNullable<Place['topic']>): Html =>
  html`对议题“<a href="${topicAddress(documentId)}">${title}</a>”提意见，征集到 ${window.opinionsUntil} 为止。`;

function renderMessage({ message, faults }: FormState): Html | null {
  const faulty = Object.entries(faults) as [Field, string][];
  if (message === null && faulty.length === 0) return null;
  return html`<div class="notice" role="alert" tabindex="-1" id="wrong" data-focus>
    <p><strong>还没有提交成功。</strong>${message ?? '请改正下面的内容，已经写好的都还在。'}</p>
    <ul>
      ${faulty.map(([field, fault]) =>
        field === 'website'
          ? html`<li>${fault}</li>`
          : html`<li><a href="#${field}">${NAMES[field] ?? '内容'}</a>：${fault}</li>`,
      )}
    </ul>
  </div>`;
}

const renderForm = (state: FormState): Html => {
  const { challenge, typed, place } = state;
  const { salt, hash, tries, token } = challenge;
  return html`<form
    class="ask"
    method="post"
    action="/suggest"
    novalidate
    data-salt="${salt}"
    data-hash="${hash}"
    data-tries="${tries}"
  >
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="solution" value="" />
    <input type="hidden" name="topic" value="${typed.topic}" />
    <input type="hidden" name="room" value="${place.room?.slug ?? ''}" />
    ${renderText(state)} ${!place.topic && renderWhere(state)} ${place.keepsPhone && renderPhone(state)}
    ${renderTrap()} ${renderConsent(state)} ${renderSum(state)}
    <p><button>提交</button></p>
    <p class="meta" role="status" data-status></p>
  </form>`;
};

/** The fault of a field below it, read out with it. */
const renderFault = ({ faults }: FormState, field: Field): Html | undefined =>
  faults[field] === undefined ? undefined : html`<p class="fault" id="${field}-fault">${faults[field]}</p>`;

const faultMarks = ({ faults }: FormState, field: Field, hint?: string): Html => {
  const described = [...(hint ? [hint] : []), ...(faults[field] === undefined ? [] : [`${field}-fault`])];
  return html`${faults[field] !== undefined && html` aria-invalid="true"`}${
    described.length > 0 && html` aria-describedby="${described.join(' ')}"`
  }`;
};

/** A line break after the tag would be eaten by the browser, and with it one of the writer's. */
const renderText = (state: FormState): Html =>
  html`<div class="field">
    <label for="text">${state.place.topic ? '您的意见' : '想商量什么事'}</label>
    <p class="hint" id="text-hint">
      什么地方、什么事、希望怎样。最多 ${MOST_CHARACTERS} 字。请不要写别人的姓名、电话。
    </p>
    <textarea id="text" name="text" rows="8" aria-required="true" ${faultMarks(state, 'text', 'text-hint')}>
${state.typed.text}</textarea>
    ${renderFault(state, 'text')}
  </div>`;

function renderWhere(state: FormState): Html {
  const { room, districts } = state.place;
  if (room) return html`<p>提给：${room.name}协商议事室</p>`;
  return html`<div class="field">
    <label for="district">所在区镇（可以不选）</label>
    <select id="district" name="district" ${faultMarks(state, 'district')}>
      <option value="">不选</option>
      ${districts.map(
        ({ code, name }) =>
          html`<option value="${code}" ${code === state.typed.district && html` selected`}>${name}</option>`,
      )}
    </select>
    ${renderFault(state, 'district')}
  </div>`;
}

const renderPhone = (state: FormState): Html =>
  html`<div class="field">
    <label for="phone">手机号码（可以不填）</label>
    <p class="hint" id="phone-hint">只在需要向您了解情况时使用，加密保存，到期删除。</p>
    <input
      id="phone"
      name="phone"
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      value="${state.typed.phone}"
      ${faultMarks(state, 'phone', 'phone-hint')}
    />
    ${renderFault(state, 'phone')}
  </div>`;

/** For programs that fill in whatever there is. */
const renderTrap = (): Html =>
  html`<div class="unseen" aria-hidden="true">
    <label for="website">请留空</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" value="" />
  </div>`;

function renderConsent(state: FormState): Html {
  const { notice } = state.place;
  return html`<section class="terms" aria-labelledby="terms">
      <h2 id="terms">${notice.title}</h2>
      <ol>
        ${notice.lines.map((line) => html`<li>${line}</li>`)}
      </ol>
      <p class="meta">版本 ${notice.version}</p>
    </section>
    <div class="field">
      <label class="tick" for="consent">
        <input
          id="consent"
          name="consent"
          type="checkbox"
          value="${notice.version}"
          aria-required="true"
          ${state.typed.consent === notice.version && html` checked`}${faultMarks(state, 'consent')}
        />
        <span>我已阅读并同意《${notice.title}》，已满十四周岁或者由监护人代为提交。</span>
      </label>
      ${renderFault(state, 'consent')}
    </div>`;
}

const renderSum = (state: FormState): Html =>
  html`<div class="field" data-sum>
    <label for="answer">请算一算：${state.challenge.question}</label>
    <p class="hint" id="answer-hint">用来防止自动程序提交。</p>
    <input
      id="answer"
      name="answer"
      inputmode="numeric"
      autocomplete="off"
      size="6"
      value=""
      ${faultMarks(state, 'answer', 'answer-hint')}
    />
    ${renderFault(state, 'answer')}
  </div>`;
