/** What is read from a finished file is what was to be printed: two ways to the same marks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import { displayedPage } from '../../src/preflight/displayMarks.ts';
import type { Box, Mark, Outline } from '../../src/preflight/mark.ts';
import { openPdf } from '../../src/preflight/pdf/openPdf.ts';
import { pageContent, pagesOf } from '../../src/preflight/pdf/pages.ts';
import { pressFile, pressPictures } from '../../src/press.ts';
import { CASES, filesOf } from '../support/goldenCases.ts';
import { buildFromMemory, buildWithPictures } from '../support/memoryIssue.ts';
import { NEWSPRINT, plain } from '../support/pictures.ts';

/** A mark in words, its places in hundredths of a point; signs of one run together, as a display list has them. */
interface Seen {
  readonly kind: Mark['kind'];
  readonly box: Box;
  readonly painted: string;
  readonly size: number;
  readonly signs: number;
  readonly missing: number;
  readonly outlines: readonly Outline[];
}

const seen = (mark: Mark): Seen => {
  const { paint, overprints, overprintMode } = mark.painted;
  const isImage = mark.kind === 'image';
  return {
    kind: mark.kind,
    box: mark.box,
    painted: isImage ? '' : JSON.stringify([paint.ink, paint.spots, overprints, overprintMode]),
    size: mark.kind === 'text' ? mark.size : mark.kind === 'stroke' ? mark.width : 0,
    signs: mark.kind === 'text' ? mark.signs : 0,
    missing: mark.kind === 'text' ? mark.missing : 0,
    outlines: mark.kind === 'fill' || mark.kind === 'stroke' ? mark.outlines : [],
  };
};

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const together = (a: Seen, b: Seen): Seen => ({
  ...a,
  box: around(a.box, b.box),
  signs: a.signs + b.signs,
  missing: a.missing + b.missing,
});

/** The marks of a file, those of text joined as far as the display list's runs go. */
function runsAs(wanted: readonly Seen[], marks: readonly Seen[]): readonly Seen[] {
  let at = 0;
  const runs = wanted.flatMap(({ kind, signs }) => {
    let run = marks[at];
    at += 1;
    while (run?.kind === 'text' && kind === 'text' && run.signs < signs) {
      const next = marks[at];
      at += 1;
      run = next === undefined ? undefined : together(run, next);
    }
    return run === undefined ? [] : [run];
  });
  return [...runs, ...marks.slice(at)];
}

/** pt: TJ corrections and lengths are rounded. */
const CLOSE = 0.02;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE;

function differences(wanted: Seen, read: Seen | undefined): readonly string[] {
  if (read === undefined) return ['missing'];
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const points = (mark: Seen): readonly number[] =>
    mark.outlines.flatMap((outline) => outline.flatMap(({ x, y }) => [x, y]));
  const [ours, theirs] = [points(wanted), points(read)];
  return [
    ...sides
      .filter((side) => !isNear(wanted.box[side], read.box[side]))
      .map((side) => `${side} ${wanted.box[side]} ≠ ${read.box[side]}`),
    ...(['kind', 'painted', 'signs', 'missing'] as const)
      .filter((key) => wanted[key] !== read[key])
      .map((key) => `${key} ${wanted[key]} ≠ ${read[key]}`),
    ...(isNear(wanted.size, read.size) ? [] : [`size ${wanted.size} ≠ ${read.size}`]),
    ...(wanted.kind !== 'fill' || ours.every((one, i) => isNear(one, theirs[i] ?? Number.NaN))
      ? []
      : ['outline']),
  ];
}

async function expectAgreement(built: BuiltIssue): Promise<number> {
  const { issue, pages } = built;
  if (issue === undefined) return 0;
  const images = (await pressPictures(built, NEWSPRINT)).value;
  const options = { pdfx: '4', creator: 'Dayang test', profile: NEWSPRINT.bytes, images } as const;
  const file = await openPdf(pressFile(issue, pages, '全', options));
  if (file === undefined) throw new Error('the file cannot be read');
  let count = 0;
  for (const [i, page] of pagesOf(file).entries()) {
    const list = pages[i]?.display;
    if (list === undefined) throw new Error('a page too many');
    const content = pageContent(file, page);
    expect(content.unknown).toEqual([]);
    expect(content.isWhole).toBe(true);
    const wanted = displayedPage(list).marks.map(seen);
    const read = runsAs(wanted, content.marks.map(seen));
    const told = wanted.flatMap((mark, k) =>
      differences(mark, read[k]).map((what) => `${k} ${mark.kind}: ${what}`),
    );
    expect(told.slice(0, 20)).toEqual([]);
    expect(read).toHaveLength(wanted.length);
    count += wanted.length;
  }
  return count;
}

describe('the marks of a file are those of the display list', () => {
  it.each(readdirSync(CASES).sort())('golden case %s', async (name) => {
    const built = buildFromMemory(filesOf(join(CASES, name)));
    expect(await expectAgreement(built)).toBeGreaterThan(0);
  });

  it('with marks and pictures', async () => {
    const files = {
      'issue.yaml': `paper: house
date: 2026-11-23
pages:
  - {page: A02, layout: inner, place: [{article: a, columns: 1-3, from: top, lines: 30}]}
articles:
  a: {headline: 题, body: 正文。, pictures: [market]}
pictures:
  market: {file: p/market.jpg, caption: 集市}
`,
      'p/market.jpg': await plain(900, 600).jpeg().toBuffer(),
    };
    const built = await buildWithPictures(files, { marks: { round: '一校' } });
    expect(await expectAgreement(built)).toBeGreaterThan(0);
  });
});
