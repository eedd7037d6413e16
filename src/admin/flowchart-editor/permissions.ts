/** Whoever may change flowcharts may open the editor. */
export const MAY_DRAW = [
  { action: 'plugin::content-manager.explorer.update', subject: 'api::flowchart.flowchart' },
];
