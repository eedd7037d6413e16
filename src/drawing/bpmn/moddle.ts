/** BPMN 2.0 with our own extension: what a foreign tool shows as properties and hands back untouched. */
import type { BpmnModdle } from 'bpmn-moddle';

/** Names our extension; not an address, nothing is fetched. */
export const NAMESPACE = 'urn:haoshangliang:flowchart:1';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const body = (name: string) => ({ name, isBody: true, type: 'String' });
const many = (name: string, type: string) => ({ name, isMany: true, type });
const element = (name: string, ...properties: readonly object[]) => ({
  name,
  superClass: ['Element'],
  properties,
});

const EXTENSION = {
  name: 'Haoshangliang',
  uri: NAMESPACE,
  prefix: 'hsl',
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Chart', attribute('topicKind'), attribute('version')),
    element('Stage', attribute('key'), attribute('kind'), attribute('phase'), many('fields', 'Field')),
    element(
      'Step',
      ...['key', 'kind', 'who', 'whoRule', 'whoClause', 'whoQuote', 'gate'].map(attribute),
      ...['submits', 'commentRequired'].map(attribute),
      many('guards', 'Guard'),
      many('fields', 'Field'),
    ),
    element(
      'Guard',
      ...['policy', 'modality', 'mode', 'rule', 'clause', 'params'].map(attribute),
      body('quote'),
    ),
    /** Whatever else a stage or step carries, as JSON. */
    element('Field', attribute('name'), body('value')),
  ],
};

/** Loaded when first needed: an ES module, which few starts of the server ever use. */
export async function bpmn(): Promise<BpmnModdle> {
  const { BpmnModdle } = await import('bpmn-moddle');
  return new BpmnModdle({ hsl: EXTENSION });
}
