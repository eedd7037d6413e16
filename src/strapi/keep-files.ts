/**
 * The upload plugin writes past the documents. Evidence is neither deleted nor replaced in its library, and no file is
 * hung on a governed record by an upload: that is a write to the record and goes through the record's gate.
 */
import type { Core } from '@strapi/strapi';
import { BUILT_IN_CITATIONS } from '../domain/law/built-in-citations';
import type { Attempt } from '../words/catalogue';
import { isEvidence } from '../engine/database/evidence-media';
import { refuse, reject } from '../engine/refusal/refuse';
import { inTransaction } from '../engine/database/transactions';
import { governedTypes } from '../engine/database/ticketed-only';

type Id = number | string;

/** The upload service, as far as it is guarded here. */
interface UploadService {
  readonly upload: (
    request: { readonly data: { readonly ref?: string } },
    ...rest: unknown[]
  ) => Promise<unknown>;
  readonly replace: (id: Id, ...rest: unknown[]) => Promise<unknown>;
  readonly remove: (file: { readonly id: Id }, ...rest: unknown[]) => Promise<unknown>;
}

/** @throws 409 when a record rests on this file */
async function keepEvidence(strapi: Core.Strapi, attempt: Attempt, id: Id): Promise<void> {
  const row = await inTransaction(strapi, (trx) =>
    trx<{ id: Id }>('files').where({ id }).whereRaw(isEvidence('files')).first('id'),
  );
  if (!row) return;
  const citation = BUILT_IN_CITATIONS['record-kept'];
  refuse(strapi, attempt, [{ policy: 'record-kept', found: {}, citation }]);
}

/** Puts the checks before the upload service, which would otherwise touch the stored bytes before any database does. */
export function guardUploads(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const { upload, replace, remove } = service;
  const governed = new Set(governedTypes(strapi));
  Object.assign(service, {
    async upload(request, ...rest) {
      if (governed.has(request.data.ref ?? '')) reject(strapi, 409, { code: 'WRITE_OUTSIDE_PROCESS' });
      return upload(request, ...rest);
    },
    async replace(id, ...rest) {
      await keepEvidence(strapi, 'update', id);
      return replace(id, ...rest);
    },
    async remove(file, ...rest) {
      await keepEvidence(strapi, 'delete', file.id);
      return remove(file, ...rest);
    },
  } satisfies UploadService);
}
