const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

/** Strapi advertises its own news above every page and keeps only a per-browser record of its dismissal. */
export function dismissVendorBanner(): void {
  // The record carries the project's telemetry id, which is switched off here; before it is known, undefined.
  for (const id of ['false', 'undefined']) localStorage.setItem(`${BANNER}:${id}`, 'true');
}
