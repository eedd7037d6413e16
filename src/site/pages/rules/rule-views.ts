import type { Content } from '../frame/content';
import { html, type Html } from '../frame/html';
import { formatDay } from '../frame/labels';
import { emptyState } from '../frame/layout';
import { renderFacts, ruleAddress } from '../shared/parts';
import type { ClauseRow, RuleRow } from '../shared/rows';
import type { Site } from '../frame/site';
import type { Thing } from '../frame/thing';

const stateOf = ({ state }: RuleRow): string => (state === 'in-force' ? '现行' : '已废止');

/** All rules that are, or were, in force. */
export const ruleList = (rules: readonly RuleRow[]): Content => ({
  title: '协商议事制度',
  description: '协商议事室的会议制度，逐条公开。',
  column: '/rules',
  main: html`<section class="listing">
    <h1>协商议事制度 <span class="count">共 ${rules.length} 份</span></h1>
    ${
      rules.length > 0
        ? html`<ul class="cards">
            ${rules.map(renderItem)}
          </ul>`
        : emptyState('还没有公开的制度。施行之后，会在这里逐条列出。')
    }
  </section>`,
});

const renderItem = (rule: RuleRow): Html =>
  html`<li class="card">
    <h2 class="card-title"><a href="${ruleAddress(rule.documentId)}">${rule.title}</a></h2>
    <p class="meta">${stateOf(rule)} · ${rule.issuer} · ${rule.clauses.length} 条</p>
  </li> `;

/** One rule, clause by clause; every clause has an address of its own. */
export const rulePage = (site: Site, rule: RuleRow): Content => ({
  title: rule.title,
  description: `${rule.issuer}：${rule.title}，共 ${rule.clauses.length} 条。`,
  column: '/rules',
  below: true,
  main: html`<article class="article">
    <header>
      <h1>${rule.title}</h1>
      ${renderFacts([
        ['状态', stateOf(rule)],
        ['制定单位', rule.issuer],
        ['文号', rule.documentNo],
        ['施行日期', rule.effectiveFrom && formatDay(rule.effectiveFrom)],
        ['废止日期', rule.effectiveTo && formatDay(rule.effectiveTo)],
      ])}
    </header>
    <dl class="clauses">${rule.clauses.map(renderClause)}</dl>
  </article>`,
  article: { publishedAt: rule.effectiveFrom ?? rule.createdAt, source: rule.issuer, keywords: ['制度'] },
  data: [ruleThing(site, rule)],
});

const ruleThing = (site: Site, rule: RuleRow): Thing => ({
  '@type': 'Legislation',
  '@id': `${site.address}${ruleAddress(rule.documentId)}#rule`,
  name: rule.title,
  inLanguage: 'zh-Hans',
  dateModified: rule.updatedAt,
  legislationPassedBy: { '@type': 'Organization', name: rule.issuer },
  legislationLegalForce:
    rule.state === 'in-force' ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
  ...(rule.documentNo && { legislationIdentifier: rule.documentNo }),
  ...(rule.effectiveFrom && { legislationDateOfApplicability: rule.effectiveFrom }),
  ...(rule.effectiveTo && { expires: rule.effectiveTo }),
  hasPart: rule.clauses.map(({ number, text }) => ({
    '@type': 'Legislation',
    name: number,
    text,
    url: `${site.address}${ruleAddress(rule.documentId)}#c-${encodeURIComponent(number)}`,
  })),
});

const renderClause = ({ number, text }: ClauseRow): Html =>
  html`<div id="c-${number}">
    <dt><a href="#c-${encodeURIComponent(number)}">${number}</a></dt>
    <dd>${text}</dd>
  </div> `;
