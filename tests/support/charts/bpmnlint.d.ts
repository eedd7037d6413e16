/** What of bpmnlint the tests use; the package describes itself only in part. */
declare module 'bpmnlint/lib/linter' {
  export default class Linter {
    constructor(options: { readonly config: object; readonly resolver: object });
    lint(root: object): Promise<Record<string, { readonly id: string; readonly category: string }[]>>;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver' {
  export default class NodeResolver {
    resolveRule(packageName: string, ruleName: string): unknown;
  }
}
