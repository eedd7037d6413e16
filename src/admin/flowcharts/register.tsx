import { Graph } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { MAY_DRAW } from './editor/permissions';
import { EDITOR_MESSAGES, intlLabel } from './editor/words/words';
import { FlowchartPanel } from './panel';

/** Flowcharts: the editor, and what is in force. */
export const flowcharts: Capability = {
  messages: EDITOR_MESSAGES,
  menu: [
    {
      to: 'flowchart-editor',
      icon: Graph,
      intlLabel: intlLabel('title'),
      permissions: MAY_DRAW,
      position: 4,
      Component: () => import('./editor'),
    },
  ],
  panels: [FlowchartPanel],
};
