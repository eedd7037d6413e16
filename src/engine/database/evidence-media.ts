/** The files that count as evidence, and the conditions in SQL that know them. */
import { OUTCOME, SESSION, SIGNAGE, SURVEY, TOPIC } from '../uids';

/** A topic by its document id, and the row of the room that it belongs to. */
interface Place {
  readonly topic: string;
  readonly room: number | null;
}

const onTopic = ({ topic }: Place) => ({ topic: { documentId: topic } });

/**
 * Uploaded files that records of the process rest on, and how the records of a topic are found: the files stay in the
 * library as long as such a record shows them, and their hashes go into the ledger, in this order.
 */
export const EVIDENCE_MEDIA = [
  { uid: TOPIC, field: 'schemeFile', where: ({ topic }: Place) => ({ documentId: topic }) },
  { uid: SURVEY, field: 'report', where: onTopic },
  { uid: SESSION, field: 'minutesFile', where: onTopic },
  { uid: OUTCOME, field: 'reportFile', where: onTopic },
  // The room's sign, without which there was no room to deliberate in (三(二).3).
  {
    uid: SIGNAGE,
    field: 'photo',
    where: ({ room }: Place) => (room === null ? null : { room: { id: room } }),
  },
] as const;

/** Condition in SQL: is this row of `files` evidence, of a record or as the scan of a decision on paper? */
export const isEvidence = (file: string): string => `(
  EXISTS (SELECT 1 FROM files_related_mph m WHERE m.file_id = ${file}.id AND ${isEvidenceLink('m')})
  OR EXISTS (SELECT 1 FROM workflow_instances i WHERE i.state LIKE '%"' || ${file}.hash || '%'))`;

/** Condition in SQL: does this row of `files_related_mph` hang a file on a record as its evidence? */
export const isEvidenceLink = (link: string): string =>
  `(${EVIDENCE_MEDIA.map(({ uid, field }) => `${link}.related_type = '${uid}' AND ${link}.field = '${field}'`).join(' OR ')})`;
