/** What the form sends, and what is wrong with it, in the words that stand at each field. */

export const MOST_CHARACTERS = 2000;
const LEAST_CHARACTERS = 5;

export const FIELDS = [
  'text',
  'phone',
  'district',
  'room',
  'topic',
  'consent',
  'token',
  'solution',
  'answer',
  'website',
] as const;
export type Field = (typeof FIELDS)[number];

/** Everything as it was typed, so that it can be shown again. */
export type Typed = Readonly<Record<Field, string>>;
export type Faults = Readonly<Partial<Record<Field, string>>>;

export const NOTHING: Typed = {
  text: '',
  phone: '',
  district: '',
  room: '',
  topic: '',
  consent: '',
  token: '',
  solution: '',
  answer: '',
  website: '',
};

// No database keeps a zero character, and the marks that turn the direction of writing around only serve to deceive.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Text as it is kept: every character a person can write, rare ones and emoji too, line breaks of one kind. */
export const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');

/** Fields of a form body; what is sent twice or nested counts as not sent. */
export function typedIn(body: unknown): Typed {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const entries = FIELDS.map((field) => {
    const value = given[field];
    return [field, typeof value === 'string' ? cleaned(value) : ''] as const;
  });
  return Object.fromEntries(entries) as Typed;
}

/** Only digits, however they were grouped. */
export const phoneIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/^\s*\+?86/, '')
    .replace(/[\s()-]/g, '');

/** A character is what a reader takes for one in GB 18030, not one half of it. */
const charactersOf = (text: string): number => Array.from(text).length;

function textFault(text: string): string | undefined {
  const length = charactersOf(text.trim());
  if (length === 0) return '请写下您想说的事。';
  if (length < LEAST_CHARACTERS) return '请写得具体一些：什么地方、什么事、希望怎样。';
  if (length > MOST_CHARACTERS)
    return `最多 ${MOST_CHARACTERS} 个字，现在有 ${length} 个，请删减后再提交。您写的内容还在。`;
  return undefined;
}

const phoneFault = (phone: string): string | undefined =>
  phone === '' || /^1[3-9]\d{9}$/.test(phoneIn(phone)) ? undefined : '手机号码应为 11 位数字；也可以不填。';

function consentFault(consent: string, version: string): string | undefined {
  if (consent === '') return '请阅读告知书，同意后在方框中打勾。';
  return consent === version ? undefined : '告知书有更新，请重新阅读后打勾。';
}

/** @param version the notice that is shown now */
export function faultsIn({ text, phone, consent, website }: Typed, version: string): Faults {
  const found = {
    text: textFault(text),
    phone: phoneFault(phone),
    consent: consentFault(consent, version),
    // Shown to nobody: only a program, or a browser that fills in by itself, writes something there.
    website: website === '' ? undefined : '有一个隐藏的栏目被自动填写了。已经清空，请再提交一次。',
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
}
