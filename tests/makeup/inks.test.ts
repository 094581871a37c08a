/** Inks of the house: where they may be named, and what the plates get. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import { preflightPress, pressFile } from '../../src/press.ts';
import { hasProgram } from '../support/data.ts';
import { buildFromMemory, HOUSE } from '../support/memoryIssue.ts';

const profile = readFileSync(NEWSPRINT_PROFILE);
const INKS = 'inks:\n  红: {magenta: 100, yellow: 95}\n  蓝: {cyan: 100, magenta: 70}\n';
const SPOT =
  'inks:\n  红: {spot: DaYang Red, magenta: 90, yellow: 80}\n  蓝: {cyan: 100, magenta: 70}\n';

const houseWith = (inks: string): string =>
  HOUSE.replace(/^inks:\n( {2}.*\n)+/m, inks).replace(
    'headline: {font: song, weight: 900, min: 小一, max: 38pt}',
    'headline: {font: song, weight: 900, min: 小一, max: 38pt, ink: 红}',
  );

const build = (place: object, house = houseWith(INKS)) =>
  buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      articles: { pumps: { headline: '泵站检修完成', rank: 1, body: '全部完成。'.repeat(600) } },
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          place: [{ article: 'pumps', columns: '1-5', from: 'top', ...place }],
        },
      ],
    }),
    'house/house.yaml': house,
  });

type Built = ReturnType<typeof build>;

const itemsOf = ({ pages }: Built) => pages[0]?.display.items ?? [];
const RED = { cyan: 0, magenta: 100, yellow: 95, black: 0 };
const BLUE = { cyan: 100, magenta: 70, yellow: 0, black: 0 };

describe('an ink of the house', () => {
  it('prints the type of a head, and nothing else', () => {
    const inked = itemsOf(build({})).filter((item) => 'ink' in item && item.ink.magenta > 0);
    const texts = inked.flatMap((item) => (item.kind === 'glyphs' ? item.texts : [item.kind]));
    expect(texts.join('')).toBe('泵站检修完成');
    expect(inked.every((item) => 'ink' in item && item.ink.yellow === 95)).toBe(true);
  });

  it('is the ground of a reversed head, and its type is paper', () => {
    const items = itemsOf(build({ head: { reverse: true, ink: '蓝' } }));
    expect(
      items
        .filter((item) => item.kind === 'path' && item.line === undefined)
        .map((item) => 'ink' in item && item.ink),
    ).toEqual([BLUE]);
    const head = items.find((item) => item.kind === 'glyphs' && item.texts.includes('泵'));
    expect(head?.kind === 'glyphs' && head.ink).toEqual({
      cyan: 0,
      magenta: 0,
      yellow: 0,
      black: 0,
    });
  });

  it('is the tint of a box by its share', () => {
    const ground = itemsOf(build({ box: { tint: 20, ink: '红' } })).find(
      (item) => item.kind === 'path' && item.line === undefined,
    );
    expect(ground?.kind === 'path' && ground.ink).toEqual({ ...RED, magenta: 20, yellow: 19 });
  });

  it.each([
    ['a head', { head: { reverse: true, ink: '紅' } }, houseWith(INKS)],
    ['a box', { box: { ink: '绿' } }, houseWith(INKS)],
    [
      'a line',
      {},
      houseWith(INKS).replace('column: {width: 0.35pt}', 'column: {width: 0.35pt, ink: 绿}'),
    ],
    [
      'a face',
      {},
      houseWith(INKS).replace(
        'folio: {font: hei, size: 小五}',
        'folio: {font: hei, size: 小五, ink: 绿}',
      ),
    ],
  ])('that the house does not have is told: %s', (_, place, house) => {
    expect(build(place, house).diagnostics.map(({ code }) => code)).toContain(
      'resolve/unknown-ink',
    );
  });

  it('of a plate of its own is told where the press has none', async () => {
    const codes = async (house: string) =>
      (await preflightPress(build({}, house), new Map(), '4')).map(({ code }) => code);
    expect(await codes(houseWith(SPOT))).toContain('preflight/spot');
    expect(await codes(`${houseWith(SPOT)}\npreflight: {spots: [DaYang Red]}\n`)).toEqual([]);
  });
});

describe.skipIf(!hasProgram('gs', '--version'))('a spot ink', () => {
  it('has a plate of its own, and leaves the others alone', () => {
    const built = build({}, `${houseWith(SPOT)}\npreflight: {spots: [DaYang Red]}\n`);
    if (built.issue === undefined) throw new Error('no issue');
    const pdf = pressFile(built.issue, built.pages, 'A02', { pdfx: '4', creator: 'x', profile });
    const folder = mkdtempSync(join(tmpdir(), 'dayang-spot-'));
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const out = `-sOutputFile=${join(folder, 'a-%d.tif')}`;
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=tiffsep',
      '-r36',
      out,
      join(folder, 'a.pdf'),
    ]);
    const plates = readdirSync(folder).filter((name) => name.includes('('));
    expect(plates.map((name) => /\((.*)\)/.exec(name)?.[1]).sort()).toEqual([
      'Black',
      'Cyan',
      'DaYang Red',
      'Magenta',
      'Yellow',
    ]);
  });
});
