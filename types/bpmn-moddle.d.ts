/** What of bpmn-moddle is used here; the package brings types of the elements, but not of itself. */
declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string;
    readonly $attrs?: Readonly<Record<string, unknown>>;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export interface ParseResult {
    readonly rootElement: Element;
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, object>>);
    create(type: string, attributes: object): Element;
    toXML(element: Element, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    /** @throws with `warnings` when the text is no XML or no BPMN */
    fromXML(xml: string): Promise<ParseResult>;
  }
}
