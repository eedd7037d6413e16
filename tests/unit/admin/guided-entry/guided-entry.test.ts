/** What guided entry does without a browser: orders, drafts, and sending that makes nothing twice. */
import { lackedIn } from '../../../../src/admin/guided-entry/check';
import {
  draftsOf,
  dropDraft,
  keepDraft,
  NEW_DRAFT,
  readDraft,
  type Draft,
} from '../../../../src/admin/guided-entry/sending/draft';
import { NOTHING, type Entry } from '../../../../src/admin/guided-entry/entry';
import { stepsOf } from '../../../../src/admin/guided-entry/form';
import { FORMS } from '../../../../src/admin/guided-entry/forms';
import { ordersFor } from '../../../../src/admin/guided-entry/sending/orders';
import { sendAll, type Server } from '../../../../src/admin/guided-entry/sending/sending';

const picked = (id: string) => ({ id, label: id, detail: '', topic: '' });
const nobody = () => '';

class Store implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  readonly #kept = new Map<string, string>();
  getItem = (name: string) => this.#kept.get(name) ?? null;
  setItem = (name: string, value: string) => {
    this.#kept.set(name, value);
  };
  removeItem = (name: string) => {
    this.#kept.delete(name);
  };
  key = (index: number) => [...this.#kept.keys()][index] ?? null;
  get length() {
    return this.#kept.size;
  }
}

describe('drafts', () => {
  const place = { user: '7', form: 'survey', topic: 't1' } as const;
  const now = Date.parse('2026-11-25T00:00:00Z');
  const at = (day: string): Draft => ({ ...NEW_DRAFT, at: `${day}T00:00:00Z` });

  it('are one for each account, form and topic', () => {
    const store = new Store();
    keepDraft(store, place, { ...at('2026-11-24'), step: 2 });
    expect(readDraft(store, place).step).toBe(2);
    expect(readDraft(store, { ...place, user: '8' })).toEqual(NEW_DRAFT);
    expect(draftsOf(store, '8', now)).toEqual([]);
    expect(draftsOf(store, '7', now).map((kept) => kept.place)).toEqual([place]);
    dropDraft(store, place);
    expect(draftsOf(store, '7', now)).toEqual([]);
  });

  it('go after thirty days, whoever’s they are', () => {
    const store = new Store();
    keepDraft(store, place, at('2026-10-01'));
    expect(draftsOf(store, '8', now)).toEqual([]);
    expect(store.length).toBe(0);
  });

  it('tell when the browser has no room', () => {
    const full = new Store();
    full.setItem = () => {
      throw new Error('full');
    };
    expect(keepDraft(full, place, at('2026-11-24'))).toBe(false);
  });
});

describe('orders', () => {
  it('hang participants on the session that was made before them, and leave empty lines out', () => {
    const entry: Entry = {
      ...NOTHING,
      fields: { title: '议事会', form: 'meeting', plannedOn: '2026-12-01' },
      picks: { topic: picked('t1') },
      lists: {
        ...NOTHING.lists,
        people: [
          { key: 'p1', fields: { name: '居民代表', category: 'stakeholder' } },
          { key: 'p2', fields: { name: ' ' } },
        ],
      },
    };
    const orders = ordersFor('schedule', entry, nobody);
    expect(orders.map(({ uid }) => uid)).toEqual(['api::session.session', 'api::participant.participant']);
    expect(orders[1]?.body(() => 's1')).toMatchObject({ session: { set: [{ documentId: 's1' }] } });
  });

  it('ask for an explanation only of somebody who dissents', () => {
    const said = { participant: 'p1', content: '不同意', explanation: '旧的', dissents: '' };
    const entry: Entry = {
      ...NOTHING,
      picks: { session: picked('s1') },
      lists: { ...NOTHING.lists, opinions: [{ key: 'o1', fields: said }] },
    };
    expect(ordersFor('session', entry, nobody)[1]?.body(() => '')).not.toHaveProperty('explanation');
  });

  it('give feedback to those of the three for whom something was filled in', () => {
    const entry: Entry = {
      ...NOTHING,
      fields: { 'masses.content': '公示结果', 'masses.reached': '120' },
      picks: { outcome: picked('o1') },
    };
    const orders = ordersFor('feedback', entry, (audience) => `向${audience}`);
    expect(orders.map((order) => order.body(() => ''))).toEqual([
      expect.objectContaining({ audience: 'masses', content: '公示结果', reached: 120, title: '向masses' }),
    ]);
  });

  it('ask for committee and scheme of an ad-hoc topic only (二(三).5)', () => {
    const titles = (kind: string) => stepsOf(FORMS.topic, { kind }).map(({ title }) => title);
    expect(titles('annual')).not.toContain('step.scheme');
    expect(titles('ad-hoc')).toContain('step.scheme');
  });
});

it('does not leave a photograph without the words for those who cannot see it', () => {
  const step = { title: 'step.minutes', parts: [{ part: 'photo', uid: '', name: '' }] } as const;
  const photo = { name: 'a.jpg', data: 'data:,', alt: ' ' };
  expect([...lackedIn(step, { ...NOTHING, photo })]).toEqual(['photo']);
  expect([...lackedIn(step, { ...NOTHING, photo: { ...photo, alt: '签到表' } })]).toEqual([]);
});

describe('sending', () => {
  const topic = (title: string): Entry => ({
    ...NOTHING,
    fields: { title, kind: 'annual' },
    picks: { room: picked('r1') },
  });
  const draftOf = (entry: Entry): Draft => ({ ...NEW_DRAFT, entry });

  /** A server that makes one record a command, and can lose its answers or refuse. */
  function town() {
    const made = new Map<string, Readonly<Record<string, unknown>>>();
    const state = { lost: false, refuses: false, updates: [] as unknown[] };
    const server: Server = {
      create: (_uid, body, commandId) => {
        if (state.refuses) return Promise.reject(new Error('refused'));
        if (!made.has(commandId)) made.set(commandId, body);
        return state.lost ? Promise.reject(new Error('lost')) : Promise.resolve(`d-${commandId}`);
      },
      update: (_uid, _id, body) => {
        state.updates.push(body);
        return Promise.resolve();
      },
      upload: () => Promise.resolve('1'),
    };
    return { made, state, server };
  }

  async function attempt(draft: Draft, server: Server): Promise<Draft> {
    let kept = draft;
    let count = Object.keys(draft.ids).length;
    const sending = {
      server,
      newId: () => String((count += 1)),
      isRefusal: (error: unknown) => (error as Error).message === 'refused',
      keep: (next: Draft) => {
        kept = next;
      },
    };
    await sendAll(ordersFor('topic', draft.entry, nobody), draft, sending).catch(() => undefined);
    return kept;
  }

  it('after a lost answer finds the record, and follows with what was changed since', async () => {
    const { made, state, server } = town();
    state.lost = true;
    const first = await attempt(draftOf(topic('停车难')), server);
    state.lost = false;
    const second = await attempt({ ...first, entry: topic('停车难怎么办') }, server);
    expect([...made.values()]).toEqual([expect.objectContaining({ title: '停车难' })]);
    expect(state.updates).toEqual([expect.objectContaining({ title: '停车难怎么办' })]);
    await attempt(second, server);
    expect(state.updates).toHaveLength(1);
  });

  it('after a refusal sends what then stands in the form', async () => {
    const { made, state, server } = town();
    state.refuses = true;
    const refused = await attempt(draftOf(topic('太短')), server);
    state.refuses = false;
    await attempt({ ...refused, entry: topic('长一些的名称') }, server);
    expect([...made.values()]).toEqual([expect.objectContaining({ title: '长一些的名称' })]);
    expect(state.updates).toEqual([]);
  });
});
