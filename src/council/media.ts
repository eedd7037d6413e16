/** Uploads the pictures of the demo council. */
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { References } from './references';
import { mediaPath } from './seeds';

interface UploadService {
  upload(request: { data: object; files: object }): Promise<{ id: number }[]>;
}

/** Strapi may move the file it is given, so it gets a copy. */
async function upload(strapi: Core.Strapi, file: string, alt: string): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'haoshangliang-'));
  const filepath = path.join(folder, file);
  await copyFile(mediaPath(strapi, file), filepath);
  const { size } = await stat(filepath);
  const [made] = await strapi
    .plugin('upload')
    .service<UploadService>('upload')
    .upload({
      data: { fileInfo: { name: file, alternativeText: alt, caption: alt } },
      files: { filepath, originalFilename: file, mimetype: 'image/png', size },
    });
  await rm(folder, { recursive: true });
  if (!made) throw new Error(`Upload of ${file} gave nothing`);
  return made.id;
}

export async function loadMedia(strapi: Core.Strapi, references: References): Promise<void> {
  references.set('media/sign', await upload(strapi, 'sign.png', '“有事好商量”协商议事室标识示范图样'));
  references.set('media/case-cover', await upload(strapi, 'case-cover.png', '示范案例题图：居民围坐商量'));
}
