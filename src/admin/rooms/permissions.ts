/** Whoever may read rooms may read their pages. */
export const MAY_SEE_ROOMS = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::room.room' }];
