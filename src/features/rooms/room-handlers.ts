/** The endpoint behind a room's page in the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RoomProfile } from '../../domain/rooms/room-profile';
import {
  FOUR_ONES_CITATION,
  fourOnesOf,
  SIX_HAVES_CITATION,
  sixHavesOf,
} from '../../domain/rooms/room-readiness';
import { today } from '../../engine/clock';
import { reject } from '../../engine/refusal/refuse';
import { inTransaction } from '../../engine/database/transactions';
import { roomProfile } from './room-profile';
import { mayRead, paramsOf } from '../../engine/http/panel';
import { ROOM } from '../../engine/uids';

export const roomHandlers = (strapi: Core.Strapi) => ({
  /** Everything about one room, with 「四个一」 and 「六个有」. @throws 404 also where the reader may not see the room */
  profile: async (ctx: Context) => {
    const { documentId } = paramsOf(ctx);
    const found = await inTransaction(strapi, (trx) => roomProfile(trx, documentId));
    const row = { districtCode: found?.districtCode ?? null };
    if (!found || !mayRead(strapi, ctx, { model: ROOM, row })) {
      return reject(strapi, 404, { code: 'ROOM_NOT_FOUND' });
    }
    const { profile, evidence } = found;
    const day = today();
    ctx.body = {
      data: {
        ...profile,
        fourOnes: { ...FOUR_ONES_CITATION, list: fourOnesOf(evidence, day) },
        sixHaves: { ...SIX_HAVES_CITATION, list: sixHavesOf(evidence, day) },
      } satisfies RoomProfile,
    };
  },
});
