import { moment, typeOf, type OParl } from './ids';

/** An object that was taken back: that it existed and since when it is gone, nothing else. */
export const deletedOf = (
  id: string,
  type: string,
  { createdAt, changedAt }: { createdAt: string; changedAt: string },
): OParl => ({
  id,
  type: typeOf(type),
  created: moment(createdAt),
  modified: moment(changedAt),
  deleted: true,
});
