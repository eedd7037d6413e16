/** Pictures that the public sees need an alternative text, for those who cannot see them. */
import createError from 'http-errors';
import { readersCatalogue } from '../refusal/refuse';
import { names, type Gate, type Write } from './write';

interface PictureField {
  readonly type: 'room' | 'case';
  readonly field: string;
}

/** Names of the pictures that a document shows, in any language, without words. */
async function undescribed(
  { trx }: Write,
  { type, field }: PictureField,
  documentId: string,
): Promise<string[]> {
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

/** Runs another gate, and checks its write. @throws 400 naming the pictures that the written document shows without words */
export const describedPictures =
  (picture: PictureField, then: Gate): Gate =>
  async (write) => {
    await then({
      ...write,
      async proceed() {
        const documentId = await write.proceed();
        if (documentId === null || !names(write, [picture.field])) return documentId;
        const pictures = await undescribed(write, picture, documentId);
        if (pictures.length === 0) return documentId;
        throw createError(400, readersCatalogue(write.strapi).picturesUndescribed(pictures), {
          details: { code: 'PICTURES_UNDESCRIBED', pictures },
        });
      },
    });
  };
