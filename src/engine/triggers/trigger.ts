/** Triggers are the last line of defence: what no SQL may do to the ledger, to a running row, or to a topic's stage. */

/** One trigger. `body` is the database's own language; `name` is unique and starts with `hsl_`. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly body: string;
}

/** What a database says when it refuses. Staff do not get here; whoever writes SQL by hand does. */
export const WORDS = {
  appendOnly: '台账只能追加，不能修改或删除 / the ledger is append-only',
  chain: '台账条目须接在前一条之后 / an entry must continue its chain',
  instance: '办理状态只能随台账变化 / a running row changes only with its ledger',
  stage: '议题阶段只能由流程推进 / a topic’s stage moves only by its process',
  ticket:
    '这类记录只能通过系统的正常入口写入 / records of this kind are written through the regular entrances',
  evidence: '作为办理依据的文件须留存 / a file that is evidence stays as it is',
  suggestion: '群众所写的须原样留存 / what a resident wrote stays as it was written',
  topic: '已立项的议题须留存 / a topic with a process stays',
} as const;

/** The columns of a running row that follow the ledger; `lock_no` is only a counter for locking. */
export const SAID_BY_INSTANCE = 'topic, release, stage, rev, state, head_hash';
