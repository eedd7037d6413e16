/**
 * Facts: everything a policy may look at, as plain data. Loaded by `src/engine/process`, never by the core.
 * Dates are `YYYY-MM-DD` in Asia/Shanghai; `null` means the record says nothing.
 */
import type {
  Audience,
  EscalationKind,
  Level,
  ParticipantCategory,
  Role,
  SessionForm,
  TopicKind,
} from '../law/vocabulary';

/** An organisation as far as a decision depends on it. */
export interface OrganizationFact {
  readonly id: string;
  readonly kind: string;
  readonly level: Level;
}

/** Who acts: the account, its roles, and the organisations it works for. */
export interface Identity {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly organizations: readonly OrganizationFact[];
  /** Codes of the districts a liaison works for; ignored for the other roles. */
  readonly districts: readonly string[];
}

/** A member of staff, and those who have for these days delegated to them. Delegation is not passed on. */
export interface Actor extends Identity {
  readonly principals: readonly Identity[];
}

/** Everybody in whose name this person may act: first themselves. */
export const identitiesOf = (actor: Actor): readonly Identity[] => [actor, ...actor.principals];

/** The state of one topic's evidence at the moment of a decision. */
export interface TopicFacts {
  readonly topic: {
    readonly kind: TopicKind;
    readonly level: Level;
    readonly district: string;
    /** The fields an approval was given for, in canonical form, hashed. */
    readonly contentHash: string;
    readonly planYear: number | null;
    readonly hasLeadCommittee: boolean;
    readonly hasScheme: boolean;
  };
  /** The party organisation of the room's level, `null` while the room names none. */
  readonly partyOrganization: OrganizationFact | null;
  readonly surveys: readonly { readonly id: string; readonly completed: boolean; readonly visits: number }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly form: SessionForm | null;
    readonly plannedOn: string | null;
    readonly heldOn: string | null;
    /** Minutes, replies or an online window, as the form requires. */
    readonly hasEvidence: boolean;
  }[];
  readonly participants: readonly {
    readonly id: string;
    readonly sessionId: string;
    /** Hash of name and category. */
    readonly identity: string;
    readonly category: ParticipantCategory;
    readonly attended: boolean;
  }[];
  readonly opinions: readonly {
    readonly id: string;
    readonly participantId: string | null;
    readonly dissents: boolean;
    readonly explainedOn: string | null;
    readonly escalationKind: EscalationKind | null;
  }[];
  /** `sent`: passed on with channel and date. `declined`: a recorded decision not to, with its reason. */
  readonly referrals: readonly {
    readonly opinionId: string;
    readonly decision: 'sent' | 'declined' | 'open';
  }[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly reported: boolean;
    readonly converted: boolean;
    readonly hasConversionEvidence: boolean;
  }[];
  readonly feedbacks: readonly { readonly audience: Audience; readonly given: boolean }[];
}

/** A duty group that is, or is to become, active. */
export interface DutyGroupFacts {
  readonly active: boolean;
  readonly members: number;
}

/** One person about to speak or to be counted as present. */
export interface SpeakerFacts {
  readonly participantId: string | null;
  readonly recognised: boolean;
}
