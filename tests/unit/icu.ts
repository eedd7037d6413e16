/** The arguments and tags of an ICU message, sorted; it throws when braces do not match. */
export function placeholdersOf(message: string): string[] {
  const found = new Set<string>();
  const end = readMessage(message, 0, found);
  if (end !== message.length) throw new Error(`unexpected } at ${end} in: ${message}`);
  return [...found].sort();
}

/** Reads up to the brace that closes the message, or to the end of the text. */
function readMessage(text: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== '}') {
    const tag = /^<\/?([a-z]+)>/.exec(text.slice(at));
    if (tag?.[1]) found.add(`<${tag[1]}>`);
    at = text[at] === '{' ? readArgument(text, at + 1, found) : at + (tag?.[0].length ?? 1);
  }
  return at;
}

/** Reads `name}` or `name, plural, one {…} other {…}}`; a branch is a message of its own. */
function readArgument(text: string, start: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(,\s*\w+\s*,)?/.exec(text.slice(start));
  if (!head?.[1]) throw new Error(`no argument at ${start} in: ${text}`);
  found.add(head[1]);
  let at = start + head[0].length;
  while (text[at] !== '}') {
    if (at >= text.length) throw new Error(`missing } in: ${text}`);
    if (text[at] === '{') at = readMessage(text, at + 1, found);
    at += 1;
  }
  return at + 1;
}
