/** The release in force of a public flowchart: as data, as a picture, as BPMN. */
const open = { auth: false };

export default {
  routes: [
    { method: 'GET', path: '/flowcharts/:documentId/release', handler: 'release.data', config: open },
    { method: 'GET', path: '/flowcharts/:documentId/release.svg', handler: 'release.picture', config: open },
    { method: 'GET', path: '/flowcharts/:documentId/release.bpmn', handler: 'release.file', config: open },
  ],
};
