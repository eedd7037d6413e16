import type { Content } from '../frame/content';
import { html } from '../frame/html';
import { listing, type Listing } from '../shared/listing';
import { renderTopicItem } from '../shared/parts';
import type { TopicRow } from '../shared/rows';

/** The public topics. */
export const topicList = (rows: Listing<TopicRow>): Content =>
  listing(rows, {
    column: '/topics',
    title: '协商议题',
    description: '向社会公开的协商议题和它们的进展。',
    empty: '还没有公开的议题。议题审定并决定公开之后，会在这里显示进展到哪一步。',
    list: html`<ul class="cards">
      ${rows.rows.map(renderTopicItem)}
    </ul>`,
  });
