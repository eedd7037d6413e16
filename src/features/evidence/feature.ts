/** Evidence: the records of a topic that its decisions rest on, and their files. */
import { EVIDENCE_KINDS, uidOf } from '../../engine/database/aggregate-map';
import type { Feature } from '../feature';
import { checkEvidence } from './check-evidence';
import { evidenceGate } from './evidence-gate';

export const evidence: Feature = {
  gates: Object.fromEntries(EVIDENCE_KINDS.map((kind) => [uidOf(kind), evidenceGate(kind)])),
  jobs: { checkEvidence: { rule: '0 40 2 * * *', task: checkEvidence } },
};
