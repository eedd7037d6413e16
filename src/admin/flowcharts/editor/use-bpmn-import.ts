import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FlowchartDraft } from '../../../domain/process/flowchart';
import { reasonsIn } from '../../kit/reasons';
import { arrange } from './canvas/arrange';
import type { Editor } from './use-editor';
import { useWords } from './words/words';

interface Read {
  readonly draft: FlowchartDraft;
  readonly notUnderstood: readonly { readonly message: string }[];
}

/** What became of the last file. */
export interface Imported {
  readonly name: string;
  readonly taken: boolean;
  /** Why it was not taken, or what of it was left out. */
  readonly notes: readonly string[];
}

/** Reads a BPMN file onto the drawing board as one change that can be undone; what is not understood is listed. */
export function useBpmnImport({ chart, change, select }: Pick<Editor, 'chart' | 'change' | 'select'>) {
  const words = useWords();
  const { post } = useFetchClient();
  const [imported, setImported] = useState<Imported | null>(null);
  const read = async (file: File) => {
    const { name } = file;
    try {
      const xml = await file.text();
      const { data } = await post<{ data: Read }>('/workflow/flowcharts/import-bpmn', { xml });
      const { draft, notUnderstood } = data.data;
      if (draft.topicKind !== chart.topicKind) {
        setImported({ name, taken: false, notes: [words('import-kind')] });
        return;
      }
      const { stages, transitions } = draft;
      change((now) => ({ ...now, stages, transitions, layout: arrange({ ...now, stages, transitions }) }));
      select(null);
      setImported({ name, taken: true, notes: notUnderstood.map(({ message }) => message) });
    } catch (error) {
      setImported({ name, taken: false, notes: reasonsIn(error) ?? [words('no-answer')] });
    }
  };
  const forget = () => {
    setImported(null);
  };
  return { imported, read, forget };
}
export type BpmnImport = ReturnType<typeof useBpmnImport>;
