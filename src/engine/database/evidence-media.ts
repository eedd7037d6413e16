/** Uploaded files that records of the process rest on: they stay in the library as long as such a record shows them. */
import { OUTCOME, SESSION, SIGNAGE, SURVEY, TOPIC } from '../uids';
export const EVIDENCE_MEDIA = [
  { uid: TOPIC, field: 'schemeFile' },
  { uid: SURVEY, field: 'report' },
  { uid: SESSION, field: 'minutesFile' },
  { uid: OUTCOME, field: 'reportFile' },
  { uid: SIGNAGE, field: 'photo' },
] as const;

/** Condition in SQL: is this row of `files` evidence, of a record or as the scan of a decision on paper? */
export const isEvidence = (file: string): string => `(
  EXISTS (SELECT 1 FROM files_related_mph m WHERE m.file_id = ${file}.id AND ${isEvidenceLink('m')})
  OR EXISTS (SELECT 1 FROM workflow_instances i WHERE i.state LIKE '%"' || ${file}.hash || '%'))`;

/** Condition in SQL: does this row of `files_related_mph` hang a file on a record as its evidence? */
export const isEvidenceLink = (link: string): string =>
  `(${EVIDENCE_MEDIA.map(({ uid, field }) => `${link}.related_type = '${uid}' AND ${link}.field = '${field}'`).join(' OR ')})`;
