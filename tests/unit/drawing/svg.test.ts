import * as fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { drawRelease } from '../../../src/drawing/svg';
import { clausesOf } from '../../../src/drawing/words';
import { shippedRelease } from '../../factories/releases';
import { randomRelease } from '../../factories/random-releases';

const annual = shippedRelease('annual');

describe('the picture of a release', () => {
  it('is well-formed for any names', async () => {
    const pictures = fc
      .sample(randomRelease, { numRuns: 25, seed: 7 })
      .map((release) => drawRelease(release));
    const contents = pictures.map((picture, index) => ({ fileName: `${index}.svg`, contents: picture }));
    expect((await validateXML({ xml: contents, norecurse: true } as never)).errors).toEqual([]);
  });

  it('tells those who do not see it what it shows', () => {
    const picture = drawRelease(annual, { marks: { here: 'held', taken: [], blocked: [], late: true } });
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-title chart-description"/);
    expect(picture).toContain('<title id="chart-title">年度议题协商工作流程图</title>');
    expect(picture).toMatch(/<desc [^>]*>自上而下共 15 个阶段：起草、.*现在处于“已协商”，已超过期限。/);
  });

  it('shows every stage by name and every step with the clauses it rests on', () => {
    const picture = drawRelease(annual);
    for (const { label } of annual.stages) expect(picture).toContain(`>${label}</text>`);
    for (const step of annual.transitions) {
      const [, words = ''] = picture.split(`data-words="${step.key}"`);
      const own = words.slice(0, words.indexOf('</g>'));
      expect(own).toContain(`>${step.label}</text>`);
      expect([...own.matchAll(/class="clause"[^>]*>([^<]*)</g)].map(([, clause]) => clause)).toEqual(
        clausesOf(step),
      );
    }
  });

  it('marks where a topic stands, how it came there, and what holds it up', () => {
    const taken = [{ step: 'submit', from: 'drafted' }];
    const picture = drawRelease(annual, {
      marks: { here: 'submitted', taken, blocked: ['approve'], late: false },
    });
    expect(picture).toMatch(/data-stage="submitted">.*?● 您在这里/);
    expect(picture).toMatch(/class="stage none was-left" data-stage="drafted"/);
    expect(picture).toMatch(/data-step="submit"><title>[^<]*<\/title><path class="way taken"/);
    expect(picture).not.toMatch(/data-step="approve"><title>[^<]*<\/title><path class="way taken"/);
    expect(picture).toMatch(/data-words="approve">.*?✕ 暂不能办理/);
    expect(picture).not.toContain('已超过期限');
  });

  it('carries no script, reaches for nothing, and brings its style only when it stands alone', () => {
    const standalone = drawRelease(annual, { standalone: true });
    expect(standalone).not.toMatch(/<script|href|url\(|@import| on\w+=/);
    expect(standalone).toContain('prefers-color-scheme:dark');
    expect(drawRelease(annual)).not.toMatch(/<style|style=/);
  });
});
