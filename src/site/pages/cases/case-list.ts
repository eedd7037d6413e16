import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { listing, type Listing } from '../shared/listing';
import { renderCaseItem } from '../shared/parts';
import type { CaseRow } from '../shared/rows';

/** The published cases. */
export const caseList = (rows: Listing<CaseRow>): Content =>
  listing(rows, {
    column: '/cases',
    title: '协商案例',
    description: '已经办结并向群众反馈的协商案例。',
    empty: '还没有发布案例。议题办结并向群众反馈之后，协商的经过和结果会在这里公开。',
    list: html`<ul class="cards">
      ${rows.rows.map(renderCaseItem)}
    </ul>`,
  });
