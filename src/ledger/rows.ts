/** The engine's tables as they are read. Nothing is believed of them: the database may have been tampered with. */

export interface EventRow {
  readonly topic: string;
  readonly seq: number;
  readonly command: string;
  readonly type: string;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface InstanceRow {
  readonly topic: string;
  readonly release: string;
  readonly stage: string;
  readonly rev: number;
  readonly state: string;
  readonly head_hash: string;
}

export interface AnchorRow {
  readonly day: string;
  readonly topics: number;
  readonly root: string;
  readonly heads: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly at: string;
}

export const EVENT_COLUMNS = ['topic', 'seq', 'command', 'type', 'body', 'prev_hash', 'hash'] as const;
export const INSTANCE_COLUMNS = ['topic', 'release', 'stage', 'rev', 'state', 'head_hash'] as const;
export const ANCHOR_COLUMNS = ['day', 'topics', 'root', 'heads', 'prev_hash', 'hash', 'at'] as const;
