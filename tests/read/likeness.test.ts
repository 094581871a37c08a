/** Drawings as we read them against the same files drawn by librsvg: every command, arc flag and transformation. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { GlyphSegment } from '../../src/model/face.ts';
import { parseDrawing } from '../../src/read/svg/parseDrawing.ts';

const SIDE = 400;

/** Ink of each pixel, 0 to 255. */
async function drawn(svg: string): Promise<Uint8Array> {
  const sized = svg.replace(
    '<svg ',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" `,
  );
  const { data } = await sharp(Buffer.from(sized))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.map((light) => 255 - light);
}

const pathOf = (segments: readonly GlyphSegment[]): string =>
  segments
    .map((segment) =>
      segment.to === 'curve'
        ? `C${segment.x1} ${segment.y1} ${segment.x2} ${segment.y2} ${segment.x} ${segment.y}`
        : `${segment.to === 'move' ? 'M' : 'L'}${segment.x} ${segment.y}`,
    )
    .join('');

const svg = (content: string, box = '0 0 100 100'): string =>
  `<svg viewBox="${box}">${content}</svg>`;

describe('a drawing looks as librsvg draws it', () => {
  it.each([
    ['lines', svg('<path d="M10 10H90v80h-80zM30 30v40h40V30z"/>')],
    ['curves', svg('<path d="M10 50C10 10 50 10 50 50S90 90 90 50q-20-40-40 0t-40 0z"/>')],
    ['relative curves', svg('<path d="m20 20c30-20 30 20 60 0s0 30 0 60-30 0-60 0 0-30 0-60"/>')],
    ['small arcs', svg('<path d="M50 10A40 20 30 0 1 80 60A30 30 0 0 0 20 60Z"/>')],
    ['large arcs', svg('<path d="M40 40a25 15-20 1 1 10 8a20 30 45 1 0-20 10z"/>')],
    ['arcs of radii too small', svg('<path d="M10 50A5 9 70 0190 50A4 4 0 0 1 10 50"/>')],
    ['flags that stand close', svg('<path d="M50 50a20 20 0 11.1.1z"/>')],
    ['contours behind Z', svg('<path d="M10 10h30v30zl60 5 5 60zm5 60h20v20z"/>')],
    ['another box', svg('<path d="M-40-40L40 0-40 40z"/>', '-50 -50 100 100')],
    [
      'transformations',
      svg(
        '<g transform="translate(50 50) rotate(30) scale(1 -.5)"><path transform="skewX(20)" d="M-30-30H30V30H-30z"/><path transform="rotate(45,0,20)skewY(-10)" d="M0 20h25v10h-25z"/></g>',
      ),
    ],
    ['what is hidden', svg('<path fill="none" d="M0 0H90V90z"/><path d="M20 20h30v30z"/>')],
  ] as const)('%s', async (_, text) => {
    const { value, diagnostics } = parseDrawing({ path: 'x.svg', text });
    expect(diagnostics).toEqual([]);
    const box = value?.box ?? { x: 0, y: 0, width: 1, height: 1 };
    const ours = svg(
      `<path d="${pathOf(value?.segments ?? [])}"/>`,
      `${box.x} ${box.y} ${box.width} ${box.height}`,
    );
    const [theirs, mine] = await Promise.all([drawn(text), drawn(ours)]);
    const ink = theirs.reduce((sum, one) => sum + one, 0);
    const apart = theirs.reduce((sum, one, i) => sum + Math.abs(one - (mine[i] ?? 0)), 0);
    expect(ink).toBeGreaterThan(255 * 500);
    // Edges may be shaded otherwise; a wrong curve or flag is apart by per cents.
    expect(apart / ink).toBeLessThan(0.002);
  });
});
