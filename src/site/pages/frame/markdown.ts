import MarkdownIt from 'markdown-it';
import { Html } from './html';

// HTML in the text stays text, and markdown-it itself refuses javascript: and the like in links.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

// The page already has its first heading: the title of the case.
markdown.core.ruler.push('one-first-heading', ({ tokens }) => {
  for (const token of tokens) if (token.tag === 'h1') token.tag = 'h2';
});

/** The body of a case, written by an editor in Markdown. */
export const renderMarkdown = (source: string): Html => new Html(markdown.render(source));
