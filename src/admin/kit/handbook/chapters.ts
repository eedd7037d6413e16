/** The chapters of the handbook, which the server shows at `/handbook`, beside the panel. */
export const CHAPTERS = {
  liaison: '区镇联络员',
  party: '党组织',
  office: '办公室编辑',
  committee: '专委会工作人员',
  chairs: '主席会议',
  auditor: '审计员',
  administrator: '系统管理员',
} as const;
export type Chapter = keyof typeof CHAPTERS;

/** Where a chapter is read; without one, the contents. */
export const handbookAddress = (chapter?: Chapter): string =>
  chapter === undefined ? '/handbook' : `/handbook/${chapter}`;
