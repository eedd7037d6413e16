/** Checks XML against the BPMN 2.0 schemas of the OMG, as bpmn-moddle ships them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const FOLDER = path.resolve(__dirname, '../../../node_modules/bpmn-moddle/resources/bpmn/xsd');
const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(FOLDER, fileName), 'utf8'),
});

/** @returns what the schemas object to, empty for a valid file */
export async function bpmnFaults(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'chart.bpmn', contents: xml }],
    schema: [schema('BPMN20.xsd')],
    preload: ['BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'].map(schema),
  });
  return errors.map(({ message }) => message);
}
