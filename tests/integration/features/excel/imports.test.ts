/**
 * Rooms, members, legacy venues and participants from Excel: tried, refused row by row, imported as a whole.
 *
 * `IMPORT_ROOMS=2000` imports that many rooms instead of 60, which takes a minute.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { readXlsx } from 'hucre';
import type { Response } from 'supertest';
import { startApp, type App } from '../../../support/server/app';
import { adminLogin } from '../../../support/server/admin';
import { DEMO_COUNCIL, idIn, rowNamed, signIn, type Clerk } from '../../../support/council/office';
import { refs } from '../../../support/council/records';
import { roomRows, workbook } from '../../../factories/workbooks';

const ROOMS = Number(process.env.IMPORT_ROOMS ?? 60);
const BAD = 20;
// Each room is tried, and written, in some 15 ms.
jest.setTimeout(120_000 + ROOMS * 200);

let app: App;
beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
});
afterAll(() => app.stop());

interface Row {
  readonly row: number;
  readonly title: string;
  readonly becomes: string;
  readonly faults: readonly { readonly column: string | null; readonly message: string }[];
}

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly Row[];
}

const progressIn = ({ body }: Response): Progress => (body as { data: Progress }).data;

interface Sent {
  readonly kind: string;
  readonly file: Buffer;
  readonly dryRun?: boolean;
  readonly update?: boolean;
  readonly parent?: string;
}

/** Sends a file; answers as the server does. */
async function send(
  who: string,
  { kind, file, dryRun = true, update = false, parent }: Sent,
): Promise<Response> {
  const token = await adminLogin(app, `${who}@haian.example`);
  const request = app.request
    .post(`/workflow/imports/${kind}`)
    .auth(token, { type: 'bearer' })
    .field('dryRun', String(dryRun))
    .field('update', String(update))
    .attach('files', file, '名单.xlsx');
  return parent === undefined ? request : request.field('parent', parent);
}

async function finished(clerk: Clerk, id: string): Promise<Progress> {
  for (;;) {
    const progress = progressIn(await clerk.send('get', `/workflow/jobs/${id}`));
    if (progress.state !== 'running') return progress;
    await sleep(100);
  }
}

/** Sends a file and waits for what becomes of it. */
async function imported(who: string, sent: Sent): Promise<Progress> {
  const response = await send(who, sent);
  expect({ status: response.status, body: response.body as unknown }).toMatchObject({ status: 202 });
  return finished(await signIn(app, who), progressIn(response).id);
}

const roomCount = () => app.strapi.db.query('api::room.room').count();
const messages = ({ items }: Progress) => items.flatMap(({ faults }) => faults.map(({ message }) => message));

describe(`a file of ${ROOMS} rooms`, () => {
  /** What is put into which column, one after the other. */
  const SPOILT = [
    [0, null],
    [1, '有中文'],
    [2, '省级'],
    [3, '月球'],
    [5, '2026年2月30日'],
  ] as const;
  const spoilt: Parameters<typeof roomRows>[1] = (row, at) => {
    const [place, value] = SPOILT[at % SPOILT.length] ?? [0, null];
    return at < BAD ? row.with(place, value) : row;
  };

  it(`with ${BAD} bad rows gives exactly ${BAD} errors, each at its row and column, and imports nothing`, async () => {
    const before = await roomCount();
    const file = await workbook('协商议事室', roomRows(ROOMS, spoilt));
    for (const dryRun of [true, false]) {
      const { state, counts, items } = await imported('office', { kind: 'rooms', file, dryRun });
      expect({ state, counts }).toEqual({
        state: 'done',
        counts: { create: ROOMS - BAD, update: 0, refused: BAD },
      });
      const refused = items.filter(({ becomes }) => becomes === 'refused');
      expect(refused.map(({ row }) => row)).toEqual(Array.from({ length: BAD }, (_row, at) => at + 2));
      expect(refused.flatMap(({ faults }) => faults)).toHaveLength(BAD);
      expect(refused.slice(0, 5).map(({ faults }) => faults)).toEqual([
        [{ column: '名称', message: '必填，没有填写。' }],
        [{ column: '网址标识', message: expect.stringContaining('格式不对。只用小写字母') as string }],
        [{ column: '层级', message: '只能填：镇级、村级、企事业单位。' }],
        [{ column: '所属区镇', message: expect.stringMatching(/^只能填：.*高新区/) as string }],
        [{ column: '建成日期', message: expect.stringContaining('不是日期') as string }],
      ]);
    }
    expect(await roomCount()).toBe(before);
  });

  it('is tried without leaving anything, then imported as a whole, then refused as already there', async () => {
    const before = await roomCount();
    const file = await workbook('协商议事室', roomRows(ROOMS));
    const start = Date.now();
    const tried = await imported('office', { kind: 'rooms', file });
    expect(tried.counts).toEqual({ create: ROOMS, update: 0, refused: 0 });
    expect(await roomCount()).toBe(before);
    const between = Date.now();
    const done = await imported('office', { kind: 'rooms', file, dryRun: false });
    expect(done.counts).toEqual({ create: ROOMS, update: 0, refused: 0 });
    expect(await roomCount()).toBe(before + ROOMS);
    if (process.env.IMPORT_ROOMS) {
      console.info(`${ROOMS} rooms: tried in ${between - start} ms, imported in ${Date.now() - between} ms`);
    }
    const room = await app.strapi.db.query('api::room.room').findOne({
      where: { slug: 'test-room-2' },
      populate: { district: true, createdBy: true },
    });
    expect(room).toMatchObject({
      name: '第 2 协商议事室（测试）',
      level: 'village',
      establishedOn: '2026-02-02',
      visibility: 'internal',
      district: { name: '城东镇' },
      districtCode: 'chengdong',
      createdBy: { firstname: expect.any(String) as string },
    });
    const again = await imported('office', {
      kind: 'rooms',
      file: await workbook('协商议事室', roomRows(3)),
    });
    expect(again.counts).toMatchObject({ refused: 3 });
    expect(messages(again)[0]).toContain('系统中已有名称“第 1 协商议事室（测试）”');
  });
});

describe('an import', () => {
  it('changes what is there only where asked to, and leaves what the sheet leaves empty', async () => {
    const rows = [
      ['名称', '网址标识', '层级', '所属区镇', '地址'],
      ['更新测试室', 'update-me', '村级', '高新区', '旧址'],
    ];
    await imported('office', { kind: 'rooms', file: await workbook('协商议事室', rows), dryRun: false });
    const changed = [rows[0] ?? [], ['更新测试室', null, '镇级', '高新区', null]];
    const file = await workbook('协商议事室', changed);
    const { counts } = await imported('office', { kind: 'rooms', file, dryRun: false, update: true });
    expect(counts).toEqual({ create: 0, update: 1, refused: 0 });
    const room = await app.strapi.db.query('api::room.room').findOne({ where: { slug: 'update-me' } });
    expect(room).toMatchObject({ level: 'town', address: '旧址' });
  });

  it('numbers rooms in their district where no address is given', async () => {
    const rows = [
      ['名称', '层级', '所属区镇'],
      ['无标识一室', '村级', '高新区'],
      ['无标识二室', '村级', '高新区'],
    ];
    const file = await workbook('协商议事室', rows);
    await imported('office', { kind: 'rooms', file, dryRun: false });
    const named = await app.strapi.db
      .query('api::room.room')
      .findMany({ where: { name: { $startsWith: '无标识' } }, orderBy: 'name' });
    expect(named.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['gaoxin-1', 'gaoxin-2']);
  });

  it('shows at its row what a gate refuses, with the clause, and imports none (三(一).3)', async () => {
    const rows = [
      ['名称', '层级', '所属区镇', '试点单位', '验收'],
      ['验收一室', '村级', '高新区', '否', '建设中'],
      ['验收二室', '村级', '高新区', '是', '已验收'],
    ];
    const before = await roomCount();
    const file = await workbook('协商议事室', rows);
    for (const dryRun of [true, false]) {
      const done = await imported('office', { kind: 'rooms', file, dryRun });
      expect(done.counts).toEqual({ create: 1, update: 0, refused: 1 });
      expect(done.items[0]).toMatchObject({ row: 3, title: '验收二室', becomes: 'refused' });
      expect(messages(done)[0]).toContain('三(一).3');
    }
    expect(await roomCount()).toBe(before);
  });

  it('refuses a legacy venue that is there twice, or converted into a room that another became (三(三).3)', async () => {
    const room = (await app.strapi.db.query('api::room.room').findOne({ where: { slug: 'zhadong' } })) as {
      name: string;
    };
    const rows = [
      ['编号', '名称', '类别', '建成年份', '所属区镇', '转建的议事室'],
      [901, '测试委员之家甲', '政协委员之家', 2025, '高新区', room.name],
      ['９０１', '测试委员之家乙', '政协委员之家', '２０２５', ' 高新区 ', null],
      [902, '测试委员之家丙', '政协委员之家', 2025, '高新区', room.name],
      [1, '测试委员之家丁', '政协委员之家', 2025, '高新区', null],
    ];
    const done = await imported('office', { kind: 'legacy-venues', file: await workbook('原有阵地', rows) });
    const faults = done.items.map(({ row, faults: of }) => [row, of.map(({ message }) => message).join()]);
    expect(faults).toEqual(
      expect.arrayContaining([
        [3, '与第 2 行重复。'],
        [4, expect.stringContaining('与第 2 行重复') as string],
        [5, expect.stringContaining('系统中已有编号“1”') as string],
      ]),
    );
    const good = await workbook('原有阵地', rows.slice(0, 2));
    await imported('office', { kind: 'legacy-venues', file: good, dryRun: false });
    const venue = await app.strapi.db
      .query('api::legacy-venue.legacy-venue')
      .findOne({ where: { number: 901 }, populate: { convertedTo: true } });
    expect(venue).toMatchObject({
      builtYear: 2025,
      districtCode: 'gaoxin',
      convertedTo: { slug: 'zhadong' },
    });
    const other = [rows[0] ?? [], [903, '测试委员之家戊', '政协委员之家', 2025, '高新区', room.name]];
    const taken = await imported('office', {
      kind: 'legacy-venues',
      file: await workbook('原有阵地', other),
    });
    expect(messages(taken)).toEqual(['已经用于“测试委员之家甲”，不能再用。']);
  });

  it('reads members, telephone numbers as text, and knows a formula by its result only', async () => {
    const rows = [
      ['称谓', '界别', '联系电话', '在任'],
      ['委员 901', '经济界', 13800000000, '是'],
      ['委员 902', '经济界', '０１３８', '否'],
      [null, '经济界', null, null],
    ];
    const cells = new Map([['3,0', { formula: 'A2&"号"', formulaResult: '委员 903' }]]);
    const file = await workbook('政协委员', rows, { cells });
    const done = await imported('office', { kind: 'members', file, dryRun: false });
    expect(done.counts).toEqual({ create: 3, update: 0, refused: 0 });
    const members = (await app.strapi.db
      .query('api::member.member')
      .findMany({ where: { name: { $startsWith: '委员 90' } }, orderBy: 'name' })) as object[];
    expect(members).toMatchObject([
      { name: '委员 901', phone: '13800000000', active: true },
      { name: '委员 902', active: false },
      { name: '委员 903', active: true },
    ]);
  });

  it('can be cancelled, and then nothing is written', async () => {
    const rows = roomRows(200, (row) => row.map((cell, at) => (at < 2 ? `${String(cell)}-x` : cell)));
    const before = await roomCount();
    const file = await workbook('协商议事室', rows);
    const office = await signIn(app, 'office');
    const { id } = progressIn(await send('office', { kind: 'rooms', file, dryRun: true }));
    await office.send('delete', `/workflow/jobs/${id}`);
    expect((await finished(office, id)).state).toBe('cancelled');
    expect((await (await signIn(app, 'office2')).send('get', `/workflow/jobs/${id}`)).status).toBe(404);
    expect(await roomCount()).toBe(before);
  });
});

describe('participants of a session', () => {
  async function newSession(): Promise<string> {
    const liaison = await signIn(app, 'liaison-gaoxin');
    const topic = await liaison.create('topic', {
      title: '导入参加人员的议题',
      kind: 'annual',
      room: refs(await rowNamed(app, 'room', { slug: 'zhadong' })),
      themeCategory: 'livelihood',
      source: 'public',
      summary: '测试。',
      publicity: 'open',
    });
    await liaison.take(idIn(topic), 'submit');
    await (await signIn(app, 'party-zhadong')).take(idIn(topic), 'approve');
    return idIn(
      await liaison.create('session', { title: '导入测试会', topic: refs(idIn(topic)), form: 'meeting' }),
    );
  }
  const rows = (attended: string) => [
    ['称谓', '类别', '代表的一方', '已到会'],
    ['居民代表', '利益相关方代表', '一号楼', attended],
    ['社区干部', '党政部门', null, '否'],
  ];

  it('are imported by the liaison of their district, and by no other', async () => {
    const parent = await newSession();
    const file = await workbook('参加人员', rows('否'));
    expect((await send('liaison-gaoxin', { kind: 'participants', file })).status).toBe(400);
    expect((await send('liaison-chengdong', { kind: 'participants', file, parent })).status).toBe(404);
    const early = await workbook('参加人员', rows('是'));
    const refused = await imported('liaison-gaoxin', { kind: 'participants', file: early, parent });
    expect(messages(refused)[0]).toContain('二(二).4');
    const done = await imported('liaison-gaoxin', { kind: 'participants', file, parent, dryRun: false });
    expect(done.counts).toMatchObject({ create: 2, refused: 0 });
    const people = await app.strapi.db
      .query('api::participant.participant')
      .count({ where: { session: { documentId: parent }, districtCode: 'gaoxin' } });
    expect(people).toBe(2);
  });
});

describe('a file that is no use', () => {
  const rejected = async (file: Buffer, kind = 'rooms'): Promise<string> => {
    const response = await send('office', { kind, file });
    expect(response.status).toBe(400);
    return (response.body as { error: { message: string } }).error.message;
  };

  it('is refused as a whole, in Chinese, and says what to do', async () => {
    expect(await rejected(Buffer.from('名称,层级\n一,村级\n'))).toContain('CSV');
    expect(await rejected(await workbook('政协委员', [['称谓'], ['委员']]))).toContain(
      '没有找到要导入的工作表',
    );
    expect(await rejected(Buffer.alloc(6 * 1024 * 1024, 1))).toContain('至多 5 MB');
    const extra = roomRows(1).map((row, at) => [...row, at === 0 ? '备注二' : 'x']);
    expect(await rejected(await workbook('协商议事室', extra))).toContain('不认识的列：“备注二”');
  });
});

describe('who may import', () => {
  it('gets the templates of what they may create, with every choice in Chinese', async () => {
    const kindsOf = async (who: string) => {
      const response = await (await signIn(app, who)).send('get', '/workflow/imports');
      return {
        status: response.status,
        names: (response.body as { data?: { name: string }[] }).data?.map(({ name }) => name),
      };
    };
    expect(await kindsOf('office')).toEqual({ status: 200, names: ['rooms', 'members', 'legacy-venues'] });
    expect(await kindsOf('liaison-gaoxin')).toEqual({ status: 200, names: ['participants'] });
    expect((await kindsOf('auditor')).status).toBe(403);
    const file = await workbook('协商议事室', roomRows(1));
    expect((await send('liaison-gaoxin', { kind: 'rooms', file })).status).toBe(404);
    expect((await send('auditor', { kind: 'rooms', file })).status).toBe(403);

    const token = await adminLogin(app, 'office@haian.example');
    const answer = await app.request
      .get('/workflow/imports/rooms/template')
      .auth(token, { type: 'bearer' })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done(null, Buffer.concat(chunks));
        });
      });
    const { sheets } = await readXlsx(answer.body as Buffer);
    const [form, guide, choices] = sheets;
    expect(sheets.map(({ name }) => name)).toEqual(['协商议事室', '填写说明', '选项']);
    expect(form?.rows[0]?.slice(0, 4)).toEqual([
      '名称（必填）',
      '网址标识',
      '层级（必填）',
      '所属区镇（必填）',
    ]);
    expect(form?.dataValidations?.find(({ range }) => range.startsWith('C2'))).toMatchObject({
      type: 'list',
      formula1: '选项!$A$2:$A$4',
    });
    expect(choices?.rows.slice(0, 4).map(([word]) => word)).toEqual(['层级', '镇级', '村级', '企事业单位']);
    const words = [form, guide, choices].flatMap((sheet) => sheet?.rows.flat() ?? []).join('\n');
    expect(words).not.toMatch(/[A-Za-z]{3}/);
  });
});
