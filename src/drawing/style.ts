/** The colours of a chart: on paper and white pages, and in the dark for a picture that stands alone. */
import { TYPE } from './blocks';

const FONTS =
  "system-ui,-apple-system,'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif";

/** Public phases, in order, each with the colour of its band and of its frame: on light ground, on dark. */
const PHASES = {
  none: ['#f3f1ee', '#8a8178', '#26282b', '#8d949c'],
  collecting: ['#eef3fa', '#3c6ea5', '#1d2733', '#6fa3dc'],
  approving: ['#fbeeee', '#a3262a', '#331f20', '#e58084'],
  surveying: ['#eef6ee', '#3a7d44', '#1c2c20', '#7cc48a'],
  deliberating: ['#fdf4e3', '#a86d0c', '#332816', '#e3b35f'],
  reporting: ['#f1eefa', '#6450a8', '#25203a', '#a898e8'],
  'giving-feedback': ['#e9f6f6', '#1d7a7f', '#172e30', '#66c2c7'],
  completed: ['#eceff1', '#455a64', '#21292d', '#9fb4be'],
} as const;

const GROUND = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    quiet: '#4d545c',
    line: '#5b626b',
    taken: '#0b6b34',
    alarm: '#a3161a',
  },
  dark: {
    paper: '#16181a',
    ink: '#eceff2',
    quiet: '#b7bec6',
    line: '#9aa2ab',
    taken: '#5fd08a',
    alarm: '#ff9a97',
  },
} as const;

const type = Object.entries(TYPE).map(([kind, size]) => `.chart .${kind}{font-size:${size}px}`);

function colours(ground: keyof typeof GROUND): string {
  const { paper, ink, quiet, line, taken, alarm } = GROUND[ground];
  const [fill, stroke] = ground === 'light' ? ([0, 1] as const) : ([2, 3] as const);
  return [
    `.chart .paper,.chart .plate,.chart .chip{fill:${paper}}`,
    `.chart text{fill:${ink}}`,
    `.chart .owner,.chart .clause{fill:${quiet}}`,
    `.chart .way{stroke:${line}}.chart .head,.chart .joint{fill:${line}}.chart .chip{stroke:${line}}`,
    ...Object.entries(PHASES).flatMap(([phase, colour]) => [
      `.chart .band.${phase}{fill:${colour[fill]}}`,
      `.chart .${phase} .box{fill:${colour[fill]};stroke:${colour[stroke]}}`,
      `.chart .name.${phase}{fill:${colour[stroke]}}`,
    ]),
    `.chart .way.taken{stroke:${taken}}.chart .head.taken,.chart .joint.taken{fill:${taken}}`,
    `.chart .was-left .box{stroke:${taken}}`,
    `.chart .is-here .box{fill:${paper};stroke:${taken}}.chart text.here{fill:${taken}}`,
    `.chart .is-late .box{stroke:${alarm}}.chart text.late,.chart text.blocked{fill:${alarm}}`,
  ].join('');
}

const SHAPES = [
  `.chart text{font-family:${FONTS};text-anchor:middle}`,
  ...type,
  '.chart text.stage,.chart text.here,.chart text.late,.chart .name{font-weight:700}.chart .name{font-size:15px}',
  '.chart .box{stroke-width:1.6}.chart .was-left .box{stroke-width:2.6}.chart .is-here .box{stroke-width:4}',
  '.chart .way{fill:none;stroke-width:1.6}.chart .way.back{stroke-dasharray:6 4}',
  '.chart .way.taken{stroke-width:3.6;stroke-dasharray:none}.chart .chip{stroke-width:.8}',
  // Bands keep their colour when a browser saves ink.
  '.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}',
].join('');

/** For a chart inside a page; the page says what is dark. */
export const CHART_STYLE = SHAPES + colours('light');

/** For a picture that stands alone, and follows its reader’s screen. Paper is always light. */
export const PICTURE_STYLE = `${CHART_STYLE}@media screen and (prefers-color-scheme:dark){${colours('dark')}}`;

/** The class of a phase; one that a later version may bring has none of its own. */
export const phaseClass = (phase: string | null): string =>
  phase !== null && Object.hasOwn(PHASES, phase) ? phase : 'none';
