/** A topic of which much is still open, as it could have come from before the clauses were in force. */
import type { Scene } from '../scene';

interface Unfinished {
  readonly topic: string;
  readonly outcome: string;
}

const known = new WeakMap<Scene, Unfinished>();

/** Under the topic of the parking places: a word against it that nobody explained, a hint nobody passed on, an outcome not reported. */
export async function unfinished(scene: Scene): Promise<Unfinished> {
  const made = known.get(scene);
  if (made) return made;
  const topic = await scene.topic('停车难');
  const session = await scene.put('session', { title: '会议（测试）', form: 'meeting', topic });
  const open = { dissents: true, escalationKind: 'early-sign' };
  await scene.put('opinion', { content: '不同意见（测试）', session, ...open });
  const outcome = await scene.put('outcome', { title: '成果（测试）', suggestions: '建议。', topic });
  known.set(scene, { topic, outcome });
  return { topic, outcome };
}
