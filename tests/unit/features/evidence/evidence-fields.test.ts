/** Which fields of a record its facts are made of: a gate asks no more when a write names none of them. */
import { EVIDENCE_KINDS, uidOf } from '../../../../src/engine/database/aggregate-map';
import { LOADERS } from '../../../../src/engine/process/load-evidence';
import { CONTENT_TYPES } from '../../../support/sources/schemas';

describe('the fields that facts are made of', () => {
  it.each(EVIDENCE_KINDS)('are fields of a %s', (kind) => {
    const { attributes } = CONTENT_TYPES.find(({ uid }) => uid === uidOf(kind))?.schema ?? { attributes: {} };
    const unknown = LOADERS[kind].fields.filter((field) => field !== 'documentId' && !(field in attributes));
    expect(unknown).toEqual([]);
  });

  it('are its own, its components, its files, and the relations that facts name', () => {
    expect(LOADERS.survey.fields).toEqual(['documentId', 'completed', 'visits']);
    expect(LOADERS.session.fields).toEqual(expect.arrayContaining(['plannedOn', 'minutesFile', 'onlineTo']));
    expect(LOADERS.opinion.fields).toEqual(expect.arrayContaining(['participant', 'explainedOn']));
  });
});
