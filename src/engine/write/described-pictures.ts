/** Pictures that the public sees say in words what they show, for those who cannot see them. */
import createError from 'http-errors';
import { readersCatalogue } from '../refusal/refuse';
import { names, type Gate, type Write } from './write';

interface Shown {
  readonly type: 'room' | 'case';
  readonly field: string;
}

/** Names of the pictures that a document shows, in any language, without words. */
async function undescribed({ trx }: Write, { type, field }: Shown, documentId: string): Promise<string[]> {
  const rows = (await trx(`${type}s as r`)
    .join('files_related_mph as m', (on) => {
      void on
        .on('m.related_id', 'r.id')
        .andOnVal('m.related_type', `api::${type}.${type}`)
        .andOnVal('m.field', field);
    })
    .join('files as f', 'f.id', 'm.file_id')
    .where('r.document_id', documentId)
    .where((bare) => {
      void bare.whereNull('f.alternative_text').orWhereRaw("trim(f.alternative_text) = ''");
    })
    .distinct({ name: 'f.name' })
    .orderBy('name')) as { readonly name: string }[];
  return rows.map(({ name }) => name);
}

/** @throws 400 naming the pictures that a write shows without words; then what comes after is another gate's */
export const describedPictures =
  (shown: Shown, then: Gate): Gate =>
  async (write) => {
    await then({
      ...write,
      async proceed() {
        const documentId = await write.proceed();
        if (documentId === null || !names(write, [shown.field])) return documentId;
        const pictures = await undescribed(write, shown, documentId);
        if (pictures.length === 0) return documentId;
        throw createError(400, readersCatalogue(write.strapi).picturesUndescribed(pictures), {
          details: { code: 'PICTURES_UNDESCRIBED', pictures },
        });
      },
    });
  };
