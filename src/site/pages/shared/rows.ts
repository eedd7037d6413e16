/** The rows the pages ask the public contract for. A relation is null when it is empty or not public. */
import type {
  CONVERSION_LABELS,
  LEVEL_LABELS,
  REPORT_LABELS,
  SOURCE_LABELS,
  THEME_LABELS,
  TOPIC_KIND_LABELS,
} from '../frame/labels';

export interface PictureRow {
  readonly url: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly formats?: Readonly<Record<string, PictureRow | undefined>> | null;
}

/** Every row of the contract has these three. */
export interface Identified {
  readonly documentId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface RoomRow {
  readonly name: string;
  readonly slug: string;
  readonly level: keyof typeof LEVEL_LABELS;
  readonly address?: string | null;
  readonly district?: { readonly name: string } | null;
}

export interface RoomDetail extends RoomRow, Identified {
  readonly longitude?: number | null;
  readonly latitude?: number | null;
  readonly introduction?: string | null;
  readonly experience?: string | null;
  readonly pilot?: boolean | null;
  readonly acceptance?: string | null;
  readonly establishedOn?: string | null;
  readonly rule?: { readonly documentId: string; readonly title: string } | null;
  readonly flowchart?: { readonly title: string } | null;
  readonly photos?: readonly PictureRow[] | null;
}

export interface SignRow {
  readonly serial: string;
  readonly place?: string | null;
  readonly hungOn?: string | null;
  readonly photo?: PictureRow | null;
}

export interface TopicRow {
  readonly documentId: string;
  readonly title: string;
  readonly summary?: string | null;
  readonly kind: keyof typeof TOPIC_KIND_LABELS;
  readonly themeCategory: keyof typeof THEME_LABELS;
  readonly publicPhase: string;
  readonly room?: RoomRow | null;
}

export interface TopicDetail extends TopicRow, Identified {
  readonly source: keyof typeof SOURCE_LABELS;
  readonly background?: string | null;
  readonly annualPlan?: { readonly title: string; readonly year: number } | null;
}

export interface SessionRow extends Identified {
  readonly title: string;
  readonly form: 'meeting' | 'written' | 'online';
  readonly plannedOn?: string | null;
  readonly startsAt?: string | null;
  readonly place?: string | null;
  readonly heldOn?: string | null;
  readonly onlineFrom?: string | null;
  readonly onlineTo?: string | null;
  readonly topic?: TopicRow | null;
}

export interface OutcomeRow {
  readonly documentId: string;
  readonly title: string;
  readonly suggestions: string;
  readonly reportForm?: keyof typeof REPORT_LABELS | null;
  readonly reportedOn?: string | null;
  readonly conversionKind?: keyof typeof CONVERSION_LABELS | null;
  readonly conversionBody?: string | null;
  readonly conversionOn?: string | null;
}

export interface CaseRow {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly cover?: PictureRow | null;
  readonly room?: RoomRow | null;
}

export interface CaseDetail extends CaseRow {
  readonly documentId: string;
  readonly locale: string;
  readonly body: string;
  readonly topic?: TopicRow | null;
  readonly outcome?: OutcomeRow | null;
}

/** What the public was told about how the outcome is carried out. */
export interface FeedbackRow {
  readonly content: string;
  readonly channel?: string | null;
  readonly givenOn?: string | null;
}

export interface ClauseRow {
  readonly number: string;
  readonly text: string;
}

export interface RuleRow extends Identified {
  readonly title: string;
  readonly issuer: string;
  readonly documentNo?: string | null;
  readonly effectiveFrom?: string | null;
  readonly effectiveTo?: string | null;
  readonly state: string;
  readonly clauses: readonly ClauseRow[];
}

export interface PlanRow extends Identified {
  readonly title: string;
  readonly year: number;
  readonly state: string;
}
