/** Whether a deliberation has left what its form asks for. */
import type { SessionForm } from '../../domain/law/vocabulary';
import { filled } from '../../domain/text';

/** A session as far as its evidence goes. */
export interface SessionRow {
  readonly id: string;
  readonly form: SessionForm | null;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
  readonly minutes: string | null;
  readonly minutesFile: string | null;
  readonly replies: string | null;
  readonly onlineFrom: string | null;
  readonly onlineTo: string | null;
}

/** Each form of deliberation has its own evidence (二(四).3). */
export function hasEvidence(session: SessionRow): boolean {
  switch (session.form) {
    case 'meeting':
      return filled(session.minutes) || session.minutesFile !== null;
    case 'written':
      return filled(session.replies);
    case 'online':
      return session.onlineFrom !== null && session.onlineTo !== null;
    case null:
      return false;
  }
}
