/** Whoever may change flowcharts may open the editor. */
export const MAY_DRAW = [
  { action: 'plugin::content-manager.explorer.update', subject: 'api::flowchart.flowchart' },
];

/** Whoever may put a chart in force may also take running topics along. */
export const MAY_ACTIVATE = [{ action: 'api::workflow.activate', subject: null }];
