/** The rows the pages ask the public contract for. A relation is null when it is empty or not public. */
export interface PictureRow {
  readonly url: string;
  readonly alternativeText?: string | null;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly formats?: Readonly<Record<string, PictureRow | undefined>> | null;
}

export interface RoomRow {
  readonly name: string;
  readonly level: keyof typeof import('./labels').LEVEL_LABELS;
  readonly address?: string | null;
  readonly district?: { readonly name: string } | null;
}

export interface TopicRow {
  readonly title: string;
  readonly summary?: string | null;
  readonly kind: keyof typeof import('./labels').TOPIC_KIND_LABELS;
  readonly themeCategory: keyof typeof import('./labels').THEME_LABELS;
  readonly publicPhase: string;
  readonly room?: RoomRow | null;
}

export interface OutcomeRow {
  readonly title: string;
  readonly suggestions: string;
  readonly reportForm?: keyof typeof import('./labels').REPORT_LABELS | null;
  readonly reportedOn?: string | null;
  readonly conversionKind?: keyof typeof import('./labels').CONVERSION_LABELS | null;
  readonly conversionBody?: string | null;
  readonly conversionOn?: string | null;
}

export interface CaseRow {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly body: string;
  readonly publishedAt: string;
  readonly cover?: PictureRow | null;
  readonly room?: RoomRow | null;
  readonly topic?: TopicRow | null;
  readonly outcome?: OutcomeRow | null;
}
