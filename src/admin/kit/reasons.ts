/** Why the server said no: every reason it gives, in its own sentences. */
interface Reason {
  readonly message: string;
}

interface Refusal extends Reason {
  /** What is wrong with a chart, or of the fields of a form; a refusal by the process says all in its message. */
  readonly details?: Readonly<Partial<Record<'findings' | 'errors', readonly Reason[]>>>;
}

const answerOf = (error: unknown): Refusal | undefined =>
  (error as { response?: { data?: { error?: Refusal } } }).response?.data?.error;

/** One sentence a reason. */
export function reasonsOf({ message, details }: Refusal): readonly string[] {
  const { findings = [], errors = [] } = details ?? {};
  const listed = [...findings, ...errors].map((reason) => reason.message);
  return listed.length > 0 ? [...new Set(listed)] : [message];
}

/** One sentence a reason; `null` when no answer came. */
export function reasonsIn(error: unknown): readonly string[] | null {
  const answer = answerOf(error);
  return answer ? reasonsOf(answer) : null;
}
