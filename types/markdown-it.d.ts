// The part of markdown-it we use; it ships without types.
declare module 'markdown-it' {
  interface Token {
    tag: string;
  }

  interface Core {
    ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void };
  }

  export default class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean; breaks: boolean });
    core: Core;
    render(source: string): string;
  }
}
