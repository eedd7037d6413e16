import fc from 'fast-check';
import { drawMap, type Place } from '../../../src/drawing/map';

const places = fc.array(
  fc.record({
    name: fc.string(),
    longitude: fc.double({ min: 73, max: 136, noNaN: true }),
    latitude: fc.double({ min: 3, max: 54, noNaN: true }),
  }),
  { minLength: 1, maxLength: 20 },
);

const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

describe('the map of places', () => {
  it('is nothing without places', () => {
    expect(drawMap([], '分布图')).toBeNull();
  });

  it('holds every point inside the picture, wherever in the country it lies', () => {
    fc.assert(
      fc.property(places, (some) => {
        const svg = drawMap(some, '分布图') ?? '';
        const [, height = '0'] = /viewBox="0 0 640 (\d+)"/.exec(svg) ?? [];
        expect(circles(svg)).toHaveLength(some.length);
        for (const { x, y } of circles(svg)) {
          expect(x).toBeGreaterThanOrEqual(40);
          expect(x).toBeLessThanOrEqual(600);
          expect(y).toBeGreaterThanOrEqual(40);
          expect(y).toBeLessThanOrEqual(Number(height) - 40);
        }
      }),
    );
  });

  it('has north up and east to the right, at one scale', () => {
    const place = (longitude: number, latitude: number): Place => ({ name: '甲', longitude, latitude });
    const [sw, ne] = circles(drawMap([place(120, 32), place(121, 33)], '') ?? '');
    if (!sw || !ne) throw new Error('two points');
    expect(ne.x).toBeGreaterThan(sw.x);
    expect(ne.y).toBeLessThan(sw.y);
    const squeeze = Math.cos((32.5 * Math.PI) / 180);
    expect((ne.x - sw.x) / (sw.y - ne.y)).toBeCloseTo(squeeze, 2);
  });

  it('says how long the scale is by the distance it covers', () => {
    const svg =
      drawMap(
        [
          { name: '甲', longitude: 120, latitude: 32 },
          { name: '乙', longitude: 120, latitude: 33 },
        ],
        '',
      ) ?? '';
    const [south, north] = circles(svg);
    const [, x1, x2, km] =
      /<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+" stroke="#32363b" stroke-width="2"\/>.*?>(\d+)公里/.exec(
        svg,
      ) ?? [];
    const kmPerPixel = 111.32 / ((south?.y ?? 0) - (north?.y ?? 0));
    expect((Number(x2) - Number(x1)) * kmPerPixel).toBeCloseTo(Number(km), 0);
  });

  it('escapes names and leads where it is told', () => {
    const svg = drawMap([{ name: '<b>&', longitude: 120, latitude: 32, href: '/rooms/a', here: true }], '图');
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).toContain('<a href="/rooms/a">');
  });
});
