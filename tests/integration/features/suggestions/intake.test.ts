/** The suggestion box from outside: what is taken in, what is given back, and what nobody ever sees. */
import { startApp, type App } from '../../../support/server/app';
import { databaseRefusal } from '../../../support/database/database-refusal';
import { DEMO_COUNCIL, rowNamed, signIn } from '../../../support/council/office';
import { formIn, lookUp, openForm, receiptIn, send, suggest } from '../../../support/public/suggestion-form';

const SUGGESTION = 'api::suggestion.suggestion';
const PHONE = '13812341234';
const TEXT = '小区北门的路灯坏了半年，晚上老人出门看不见台阶，希望商量谁来修。';

interface Row {
  readonly documentId: string;
  readonly rawText: string;
  readonly state: string;
  readonly receipt: string;
  readonly consentVersion: string;
  readonly consentAt: string;
  readonly districtCode: string;
}

let app: App;
beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});
afterAll(() => app.stop());

const rows = async (where: object = {}): Promise<Row[]> =>
  (await app.strapi.db.query(SUGGESTION).findMany({ where, orderBy: { id: 'asc' } })) as Row[];
const count = async () => (await rows()).length;
const table = (name: string) => app.strapi.db.connection(name);

describe('what is sent', () => {
  it('is kept as written, with consent, and answered with a receipt', async () => {
    const answer = await suggest(app, { text: TEXT, phone: ' +86 138-1234 1234 ', district: 'chengdong' });
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const receipt = receiptIn(answer.text);
    expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/);
    const [row] = await rows({ receipt: receipt.replaceAll('-', '') });
    expect(row).toMatchObject({ rawText: TEXT, state: 'received', districtCode: 'chengdong' });
    expect(row?.consentVersion).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    expect(Date.now() - Date.parse(row?.consentAt ?? '')).toBeLessThan(60_000);
    const notice: unknown = await table('suggestion_notices').where({ version: row?.consentVersion }).first();
    expect(notice).toMatchObject({ text: expect.stringContaining('365 天后删除') });
  });

  it('keeps a telephone number sealed, beside the record and nowhere in it', async () => {
    const contacts = JSON.stringify(await table('suggestion_contacts').select());
    expect(contacts).toContain('sealed');
    const everything = contacts + JSON.stringify(await table('suggestions').select());
    expect(everything).not.toContain(PHONE);
    expect(everything).not.toContain('1234 1234');
  });

  it.each([
    ['rare characters', '㐂䶮𠮷：圩里的桥栏断了，㛃字路口也是'],
    ['emoji', '晚上广场太吵了 😡👨‍👩‍👧，希望十点结束'],
    ['HTML', '<script>alert(1)</script><b>路灯</b> & "引号" \'坏了\''],
    ['lines and gaps', '第一，路灯。\n\n　　第二，台阶。'],
  ])('loses nothing of %s', async (_, text) => {
    const answer = await suggest(app, { text: text.replaceAll('\n', '\r\n') });
    expect(answer.status).toBe(201);
    expect((await rows()).at(-1)?.rawText).toBe(text);
  });

  it('loses the characters that no database can hold and that only deceive, and nothing else', async () => {
    expect((await suggest(app, { text: '路灯\u0000坏了\u202e，请修' })).status).toBe(201);
    expect((await rows()).at(-1)?.rawText).toBe('路灯坏了，请修');
  });

  it('needs no script: the sum will do, in figures or in words', async () => {
    const { fields, answer } = await openForm(app);
    expect((await send(app, { ...fields, answer, text: TEXT })).status).toBe(201);
  });
});

describe('what is not in order', () => {
  const refused = async (typed: Record<string, string>, fault: string, status = 400) => {
    const before = await count();
    const answer = await suggest(app, typed);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(fault)]);
    expect(await count()).toBe(before);
    return answer.text;
  };

  it('comes back whole, with what is wrong at the field, and goes through once it is right', async () => {
    const typed = { text: '<i>灯</i> 𠮷 坏了，\n请修', phone: '123', district: 'chengdong' };
    const page = await refused(typed, '手机号码应为 11 位数字');
    expect(page).toContain('&lt;i&gt;灯&lt;/i&gt; 𠮷 坏了，\n请修</textarea');
    expect(page).toContain('value="123"');
    expect(page).toMatch(/<option value="chengdong"\s+selected>/);
    expect(page).toMatch(/name="consent"[^>]*checked/s);
    expect(page).toMatch(/id="phone"[^>]*aria-invalid="true"[^>]*aria-describedby="phone-hint phone-fault"/s);
    const again = formIn(page);
    expect((await send(app, { ...again.fields, ...typed, phone: '', solution: again.solution })).status).toBe(
      201,
    );
  });

  it.each([
    ['nothing', { text: '' }, '请写下您想说的事'],
    ['too little', { text: '灯坏' }, '请写得具体一些'],
    ['too much', { text: '灯'.repeat(2001) }, '现在有 2001 个，请删减后再提交'],
    ['no consent', { text: TEXT, consent: '' }, '同意后在方框中打勾'],
    ['consent to an older notice', { text: TEXT, consent: '2019-01-01-00000000' }, '告知书有更新'],
    ['a district that is none', { text: TEXT, district: '../x' }, '请从列表中选择'],
    ['the trap filled in', { text: TEXT, website: 'http://x' }, '隐藏的栏目'],
    ['no work done', { text: TEXT, solution: '' }, '请算出下面的算术题'],
    ['another number', { text: TEXT, solution: '1000000' }, '请算出下面的算术题'],
    ['a wrong sum', { text: TEXT, solution: '', answer: '三十' }, '算术题的答案不对'],
    ['a forged challenge', { text: TEXT, token: 'x.y' }, '页面打开的时间太长了'],
  ])('%s is refused in words', async (_, typed, fault) => {
    await refused(typed, fault);
  });

  it('2,000 characters of four bytes are not too many', async () => {
    expect((await suggest(app, { text: '𠮷'.repeat(2000) })).status).toBe(201);
  });

  it('what does not even fit, or is no form, is told so on a page', async () => {
    const { fields } = await openForm(app);
    const large = await send(app, { ...fields, text: '灯'.repeat(60_000) });
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('您写的内容还在')]);
    const file = await app.request
      .post('/suggest')
      .field('text', TEXT)
      .attach('file', Buffer.from('x'), 'x.png');
    expect([file.status, file.text]).toEqual([415, expect.stringContaining('不接受文件')]);
    expect((await app.request.post('/suggest').send({ text: TEXT })).status).toBe(415);
    const packed = app.request.post('/suggest').type('form').set('Content-Encoding', 'gzip').send('text=x');
    await packed.expect(415).expect('Content-Type', /html/);
  });
});

describe('a solution', () => {
  it('is accepted once: the same words get the same receipt, other words nothing', async () => {
    const { fields, solution } = await openForm(app);
    const before = await count();
    const first = await send(app, { ...fields, solution, text: TEXT });
    const again = await send(app, { ...fields, solution, text: TEXT });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(receiptIn(again.text)).toBe(receiptIn(first.text));
    const other = await send(app, { ...fields, solution, text: '另外一件事情，也请商量' });
    expect([other.status, other.text]).toEqual([409, expect.stringContaining('这次验证已经用过了')]);
    expect(other.text).toContain('另外一件事情，也请商量</textarea');
    expect(await count()).toBe(before + 1);
  });

  it('of ten that bring it at once, one gets in', async () => {
    const { fields, solution } = await openForm(app);
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(app, { ...fields, solution, text: `第 ${n} 件想商量的事` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(await count()).toBe(before + 1);
  });
});

describe('the number', () => {
  it('shows what came of it, and neither the words nor the telephone', async () => {
    const receipt = receiptIn((await suggest(app, { text: TEXT, phone: PHONE })).text);
    const { status, text } = await lookUp(app, ` ${receipt.toLowerCase()} `);
    expect([status, text]).toEqual([200, expect.stringContaining('已经收到，等待工作人员阅看')]);
    expect(text).not.toMatch(/路灯|1381|1234/);
  });

  it('answers an unknown number and no number at all alike', async () => {
    const page = async (number: string) => {
      const answer = await lookUp(app, number);
      expect(answer.status).toBe(404);
      return answer.text.replace(/value="[^"]*"/, '');
    };
    const unknown = await page('ACDE-FGHJ-KMNP-QRTW');
    for (const number of ['ACDE', '', "' OR 1=1 --", '路灯']) expect(await page(number)).toBe(unknown);
  });
});

describe('limits', () => {
  it('are told in minutes and in Retry-After, and lose nothing of what was typed', async () => {
    app.strapi.config.set('suggestions.perHour', 2);
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await suggest(app, { text: `${TEXT}${n}` }));
    app.strapi.config.set('suggestions.perHour', 0);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(60);
    expect(answers[2]?.text).toMatch(/请在 \d+ 分钟后再提交/);
    expect(answers[2]?.text).toContain(`${TEXT}2</textarea`);
  });
});

describe('what nobody outside sees', () => {
  it('is in no interface, no search and on no page', async () => {
    for (const path of ['/api/suggestions', '/api/suggestions?populate=*']) {
      expect((await app.request.get(path)).status).toBe(404);
    }
    const topic = await rowNamed(app, 'topic', { title: { $contains: '停车难' } });
    const pages = ['/', '/participate', '/suggest', `/topics/${topic}`, '/search?q=%E8%B7%AF%E7%81%AF'];
    for (const path of [...pages, '/api/search?q=%E8%B7%AF%E7%81%AF', `/api/topics/${topic}`]) {
      expect((await app.request.get(path)).text).not.toMatch(/小区北门|13812341234|opinionsOpenedBy/);
    }
    const filter = await app.request.get('/api/topics?filters[opinionsOpenedBy][$notNull]=true');
    expect(filter.status).toBe(400);
  });

  it('may run one script of ours on the form’s page, and none elsewhere', async () => {
    const form = await app.request.get('/suggest');
    expect(form.headers['content-security-policy']).toContain("script-src 'self'");
    expect(form.headers['cache-control']).toBe('no-store');
    const other = await app.request.get('/participate');
    expect(other.headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('what was written', () => {
  it('is not written over by anybody, not even by SQL with a ticket', async () => {
    const [row] = await rows();
    expect(
      await databaseRefusal(
        table('suggestions').where({ document_id: row?.documentId }).update({ raw_text: 'x' }),
      ),
    ).toMatch(/正常入口|原样留存/);
    for (const name of ['suggestion_events', 'suggestion_notices']) {
      expect(await databaseRefusal(table(name).update({ at: 'x' }))).toMatch(/只能追加/);
      expect(await databaseRefusal(table(name).delete())).toMatch(/只能追加/);
    }
    expect(await databaseRefusal(table('suggestion_contacts').delete())).toMatch(/正常入口/);
    const office = await signIn(app, 'office');
    const made = await office.create('suggestion', { kind: 'topic', rawText: '后台写的', state: 'released' });
    expect(made.status).toBe(403);
  });
});
