/** What a drawing shows beyond the chart itself: where one topic stands, how it came there, what holds it up. */

/** One step as it was taken: its key and the stage it left. */
export interface Taken {
  readonly step: string;
  readonly from: string;
}

export interface Marks {
  /** Key of the stage the topic is in. */
  readonly here: string | null;
  readonly taken: readonly Taken[];
  /** Keys of steps that leave the present stage and cannot be taken now. */
  readonly blocked: readonly string[];
  /** Is the present stage overdue? */
  readonly late: boolean;
}

/** A chart for everybody, not the picture of one topic. */
export const UNMARKED: Marks = { here: null, taken: [], blocked: [], late: false };

/** Was this step taken from this stage? */
export const wasTaken = ({ taken }: Marks, step: string, from: string): boolean =>
  taken.some((each) => each.step === step && each.from === from);

/** Is this step held up? Only where the topic stands: elsewhere nobody has asked. */
export const isBlocked = ({ blocked }: Marks, step: string): boolean => blocked.includes(step);

/** Has the topic been in this stage before? */
export const wasLeft = ({ taken }: Marks, stage: string): boolean => taken.some(({ from }) => from === stage);
