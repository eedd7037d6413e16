/** A decision taken on paper: as it is typed, and as the server takes it. */

/** `scan` is a file of the media library. */
export interface Paper {
  readonly documentNo: string;
  readonly decidedOn: string;
  readonly scan?: number;
}

export interface PaperValues {
  readonly documentNo: string;
  readonly decidedOn: string;
  readonly scan: number | null;
}

export const NO_PAPER: PaperValues = { documentNo: '', decidedOn: '', scan: null };

/** The paper as the server takes it, `null` while number or date is missing. */
export function paperOf({ documentNo, decidedOn, scan }: PaperValues): Paper | null {
  if (!documentNo.trim() || !decidedOn) return null;
  return { documentNo: documentNo.trim(), decidedOn, ...(scan !== null && { scan }) };
}
