/**
 * The table of gaps, pair by pair of kinds: what stands between two signs by nature, what may be taken from it and
 * given to it (clreq 3.1.6.2, 3.6.3–3.6.4; jlreq 3.8). One character a pair: rows the sign before, columns the one after.
 */
import { describe, expect, it } from 'vitest';
import { KINDS, Kind } from '../../src/galley/cells.ts';
import {
  type Gap,
  gapBetween,
  gapOfSizes,
  replacedSpaceGap,
  wordGap,
} from '../../src/galley/spacing.ts';
import type { CompositionRules } from '../../src/model/galley.ts';
import type { Rules } from '../support/measured.ts';
import { RULES } from '../support/setting.ts';

const rulesOf = (rules: Rules): CompositionRules => ({
  ...RULES,
  letterSpace: 250,
  digitSpace: 200,
  ...rules,
});

const NAMES = Object.entries(Kind)
  .sort(([, a], [, b]) => a - b)
  .map(([name]) => name);

/** One line a kind before: a sign a kind after, in the order of `Kind`. */
function table(rules: Rules, signOf: (gap: Gap) => string): readonly string[] {
  const full = rulesOf(rules);
  return NAMES.map((name, before) => {
    const row = Array.from({ length: KINDS }, (_, after) =>
      signOf(gapBetween(before, after, full)),
    );
    return `${row.join('')} ${name}`;
  });
}

/** Quarters of an em that are taken away; L and D are the white between Han and letters, digits. */
const fixedSign = ({ fixed }: Gap): string => {
  const sign = { 0: '.', [-250]: '1', [-500]: '2', [-750]: '3', [-1000]: '4', 250: 'L', 200: 'D' }[
    fixed
  ];
  return sign ?? '?';
};
/** Which of it is taken from the mark after. */
const ofAfterSign = ({ ofAfter }: Gap): string =>
  ({ 0: '.', [-250]: '1', [-500]: '2', [-750]: '3' })[ofAfter] ?? '?';
/** The step of reduction: w word, i interpunct, b bracket, p pause, a autospace, s stop. */
const shrinkSign = ({ shrinkStep, shrinkMax }: Gap): string => {
  if (shrinkStep < 0) return shrinkMax === 0 ? '.' : '?';
  const sign = 'wibpas'[shrinkStep] ?? '?';
  return shrinkMax === 500 ? sign.toUpperCase() : shrinkMax === 0 ? '0' : sign;
};
const stretchSign = ({ stretchStep, stretchMax }: Gap): string => {
  if (stretchStep < 0) return stretchMax === 0 ? '.' : '?';
  return 'waorf'[stretchStep] ?? '?';
};

/** Beside another mark: a closing mark gives its white up to a mark after it, a second opening mark its own (clreq 3.1.6.2). */
const FIXED = [
  '...............LD......... ideograph',
  '.......................... wide',
  '..2....................... opening',
  '..2222222.2..........2..2. closing',
  '..2222222.2..........2..2. pause',
  '..2222222.2..........2..2. stop',
  '..2....................... middle',
  '..2....................... middlePause',
  '..2....................... middleStop',
  '.......................... call',
  '..2....................... halfDot',
  '.......................... connector',
  '.......................... solidus',
  '.......................... dash',
  '.......................... ellipsis',
  'L......................... letter',
  'D......................... digit',
  '.......................... sign',
  '.......................... prefix',
  '.......................... postfix',
  '.......................... space',
  '..2....................... fullSpace',
  '.......................... westernOpening',
  '.......................... westernClosing',
  '.......................... closingSolid',
  '.......................... openingSolid',
];
/** Of it, what the mark after the gap gives. */
const OF_AFTER = [
  '.......................... ideograph',
  '.......................... wide',
  '..2....................... opening',
  '..2....................... closing',
  '..2....................... pause',
  '..2....................... stop',
  '..2....................... middle',
  '..2....................... middlePause',
  '..2....................... middleStop',
  '.......................... call',
  '..2....................... halfDot',
  '.......................... connector',
  '.......................... solidus',
  '.......................... dash',
  '.......................... ellipsis',
  '.......................... letter',
  '.......................... digit',
  '.......................... sign',
  '.......................... prefix',
  '.......................... postfix',
  '.......................... space',
  '..2....................... fullSpace',
  '.......................... westernOpening',
  '.......................... westernClosing',
  '.......................... closingSolid',
  '.......................... openingSolid',
];
/** Capitals half an em, small letters what is left: each mark in the step of clreq 3.6.3. */
const SHRINK = [
  '..B...ips......aa......... ideograph',
  '..B...ips................. wide',
  '......ips................. opening',
  'BBB...ipsB.BBBBBBBBBB.BB.B closing',
  'PPP...ipsP.PPPPPPPPPP.PP.P pause',
  'SSS...ipsS.SSSSSSSSSS.SS.S stop',
  'iiiiiiIPSiiiiiiiiiiiiiiiii middle',
  'ppppppIPSppppppppppppppppp middlePause',
  'ssssssIPSsssssssssssssssss middleStop',
  '..B...ips................. call',
  '......ips................. halfDot',
  '..B...ips................. connector',
  '..B...ips................. solidus',
  '..B...ips................. dash',
  '..B...ips................. ellipsis',
  'a.B...ips................. letter',
  'a.B...ips................. digit',
  '..B...ips................. sign',
  '..B...ips................. prefix',
  '..B...ips................. postfix',
  '..B...ips................. space',
  '......ips................. fullSpace',
  '..B...ips................. westernOpening',
  '..B...ips................. westernClosing',
  '..B...ips................. closingSolid',
  '..B...ips................. openingSolid',
];
/** Nothing opens inside words, numbers with their signs and two-em signs, nor beside connectors and solidus (clreq 3.6.4). */
const STRETCH = [
  'ooooooooooo..ooaaoo..foooo ideograph',
  'ooooooooooo..oooooo..foooo wide',
  'ooooooooooo..oooooo..foooo opening',
  'ooooooooooo..oooooo.oooooo closing',
  'ooooooooooo..oooooo.oooooo pause',
  'ooooooooooo..oooooo.oooooo stop',
  'ooooooooooo..oooooo.oooooo middle',
  'ooooooooooo..oooooo.oooooo middlePause',
  'ooooooooooo..oooooo.oooooo middleStop',
  'ooooooooooo..oooooo..foooo call',
  'ooooooooooo..oooooo..foooo halfDot',
  '.....................f.... connector',
  '.....................f.... solidus',
  'ooooooooooo...ooooo..foooo dash',
  'ooooooooooo..o.oooo..foooo ellipsis',
  'aoooooooooo..oo......f..oo letter',
  'aoooooooooo..oo......f..oo digit',
  'ooooooooooo..oo......f..oo sign',
  '.....................f.... prefix',
  'ooooooooooo..oo......f..oo postfix',
  '..o...ooo...............o. space',
  'ooooooooooo..oooooo..foooo fullSpace',
  'ooooooooooo..oo......f..oo westernOpening',
  'ooooooooooo..oo......f..oo westernClosing',
  'ooooooooooo..oooooo..foooo closingSolid',
  'ooooooooooo..oooooo.oooooo openingSolid',
];
/** jlreq Table 3: commas with the brackets, stops never. */
const SHRINK_JA = [
  '..B...ib.......aa......... ideograph',
  '..B...ib.................. wide',
  '......ib.................. opening',
  'BBB...ib.B.BBBBBBBBBB.BB.B closing',
  'BBB...ib.B.BBBBBBBBBB.BB.B pause',
  '......ib.................. stop',
  'iiiiiiIB.iiiiiiiiiiiiiiiii middle',
  'bbbbbbIB.bbbbbbbbbbbbbbbbb middlePause',
  '......IB.................. middleStop',
  '..B...ib.................. call',
  '......ib.................. halfDot',
  '..B...ib.................. connector',
  '..B...ib.................. solidus',
  '..B...ib.................. dash',
  '..B...ib.................. ellipsis',
  'a.B...ib.................. letter',
  'a.B...ib.................. digit',
  '..B...ib.................. sign',
  '..B...ib.................. prefix',
  '..B...ib.................. postfix',
  '..B...ib.................. space',
  '......ib.................. fullSpace',
  '..B...ib.................. westernOpening',
  '..B...ib.................. westernClosing',
  '..B...ib.................. closingSolid',
  '..B...ib.................. openingSolid',
];
/** jlreq 3.1.11: nothing opens inside brackets or before marks; beside others at the last. */
const STRETCH_JA = [
  'oor.......r..ooaaoo..foo.r ideograph',
  'oor.......r..oooooo..foo.r wide',
  '.....................f.... opening',
  'rrr.......r..rrrrrr.rrrr.r closing',
  'rrr.......r..rrrrrr.rrrr.r pause',
  'rrr.......r..rrrrrr.rrrr.r stop',
  'rrr.......r..rrrrrr.rrrr.r middle',
  'rrr.......r..rrrrrr.rrrr.r middlePause',
  'rrr.......r..rrrrrr.rrrr.r middleStop',
  'rrr.......r..rrrrrr..frr.r call',
  'rrr.......r..rrrrrr..frr.r halfDot',
  '.....................f.... connector',
  '.....................f.... solidus',
  'oor.......r...ooooo..foo.r dash',
  'oor.......r..o.oooo..foo.r ellipsis',
  'aor.......r..oo......f...r letter',
  'aor.......r..oo......f...r digit',
  'oor.......r..oo......f...r sign',
  '.....................f.... prefix',
  'oor.......r..oo......f...r postfix',
  '..r....................... space',
  'oor.......r..oooooo..foo.r fullSpace',
  'oor.......r..oo......f...r westernOpening',
  'oor.......r..oo......f...r westernClosing',
  'rrr.......r..rrrrrr..frr.r closingSolid',
  '.......................... openingSolid',
];

const CHINESE: readonly CompositionRules['language'][] = ['zh-Hans', 'zh-Hant'];
const EAST_ASIAN: readonly CompositionRules['language'][] = ['ja', 'ko'];

describe.each([...CHINESE, ...EAST_ASIAN])('by nature, %s', (language) => {
  it('marks share their white', () => {
    expect(table({ language }, fixedSign)).toEqual(FIXED);
    expect(table({ language }, ofAfterSign)).toEqual(OF_AFTER);
  });
  it('but in the style 行末半角, where each keeps its square', () => {
    const own: Rules = { language, punctuation: 'hangmobanjiao', letterSpace: 0, digitSpace: 0 };
    for (const row of table(own, fixedSign)) expect(row).toMatch(/^\.{26} /);
  });
});

describe('what is taken and given', () => {
  it.each(CHINESE)('%s', (language) => {
    expect(table({ language }, shrinkSign)).toEqual(SHRINK);
    expect(table({ language }, stretchSign)).toEqual(STRETCH);
  });
  it.each(EAST_ASIAN)('%s', (language) => {
    expect(table({ language }, shrinkSign)).toEqual(SHRINK_JA);
    expect(table({ language }, stretchSign)).toEqual(STRETCH_JA);
  });
  it('from marks no more than the house allows', () => {
    const most = (markReduction: number): number =>
      Math.max(
        ...Array.from({ length: KINDS * KINDS }, (_, i) => {
          const gap = gapBetween(Math.floor(i / KINDS), i % KINDS, rulesOf({ markReduction }));
          return gap.shrinkStep === 4 ? 0 : gap.shrinkMax;
        }),
      );
    expect([most(0), most(250), most(500), most(1000)]).toEqual([0, 250, 500, 500]);
  });
  it('white between scripts goes down to an eighth and up to half an em', () => {
    const gap = (letterSpace: number): Gap =>
      gapBetween(Kind.ideograph, Kind.letter, rulesOf({ letterSpace }));
    expect(gap(250)).toMatchObject({ fixed: 250, shrinkMax: 125, stretchMax: 250 });
    expect(gap(100)).toMatchObject({ fixed: 100, shrinkMax: 0, stretchMax: 400 });
    expect(gap(600)).toMatchObject({ fixed: 600, shrinkMax: 475, stretchMax: 0 });
  });
  it('a full-width space opens by half an em', () => {
    expect(gapBetween(Kind.ideograph, Kind.fullSpace, rulesOf({}))).toMatchObject({
      fixed: 0,
      shrinkMax: 0,
      stretchMax: 500,
    });
  });
  it('rules of their own have a table of their own', () => {
    const [one, other] = [rulesOf({ letterSpace: 250 }), rulesOf({ letterSpace: 125 })];
    const fixed = (rules: CompositionRules): number =>
      gapBetween(Kind.letter, Kind.ideograph, rules).fixed;
    expect([fixed(one), fixed(other), fixed(one)]).toEqual([250, 125, 250]);
  });
});

describe('word spaces', () => {
  it('go down to a quarter and up to half an em', () => {
    expect(wordGap(300, rulesOf({}))).toEqual({
      fixed: 0,
      ofAfter: 0,
      shrinkStep: 0,
      shrinkMax: 50,
      stretchStep: 0,
      stretchMax: 200,
    });
    expect(wordGap(200, rulesOf({}))).toMatchObject({ shrinkMax: 0, stretchMax: 300 });
    expect(wordGap(600, rulesOf({}))).toMatchObject({ shrinkMax: 350, stretchMax: 0 });
  });
  it('in Korean open first of all, farther where nothing else does (klreq 4.3)', () => {
    expect(wordGap(300, rulesOf({ language: 'ko' })).stretchMax).toBe(700);
    expect(wordGap(300, rulesOf({ language: 'ko', wordBreak: 'keep-all' })).stretchMax).toBe(2700);
    expect(wordGap(300, rulesOf({ wordBreak: 'keep-all' })).stretchMax).toBe(200);
  });
});

describe('a typed space between Han and Western text', () => {
  it('is the white of its side, or nothing where the house has none', () => {
    expect(replacedSpaceGap(Kind.letter, rulesOf({}))).toMatchObject({
      fixed: 250,
      shrinkStep: 4,
      stretchStep: 1,
    });
    expect(replacedSpaceGap(Kind.digit, rulesOf({}))).toMatchObject({ fixed: 200 });
    expect(replacedSpaceGap(Kind.letter, rulesOf({ letterSpace: 0 }))).toMatchObject({
      fixed: 0,
      shrinkStep: -1,
      stretchStep: -1,
    });
  });
});

describe('signs of different sizes', () => {
  const gap = (pair: readonly [number, number], sizes: readonly [number, number]): Gap =>
    gapOfSizes(pair, sizes, rulesOf({}));
  it('alike in size are as signs of one size', () => {
    const pair = [Kind.closing, Kind.opening] as const;
    expect(gap(pair, [1000, 1000])).toEqual(gapBetween(...pair, rulesOf({})));
  });
  it('a closing and an opening mark: the smaller gives its white, of two alike the second', () => {
    const pairs = [Kind.closing, Kind.pause, Kind.stop].map(
      (before) => [before, Kind.opening] as const,
    );
    for (const pair of pairs) {
      expect(gap(pair, [600, 1000])).toMatchObject({ fixed: -300, ofAfter: 0, shrinkMax: 300 });
      expect(gap(pair, [1000, 600])).toMatchObject({ fixed: -300, ofAfter: -300, shrinkMax: 300 });
      expect(gap(pair, [600, 600])).toMatchObject({ fixed: -300, ofAfter: -300 });
    }
  });
  it('two closing marks: the first gives its own; two opening ones: the second', () => {
    expect(gap([Kind.closing, Kind.stop], [600, 1000])).toMatchObject({ fixed: -300, ofAfter: 0 });
    expect(gap([Kind.opening, Kind.opening], [1000, 600])).toMatchObject({
      fixed: -300,
      ofAfter: -300,
    });
    expect(gap([Kind.opening, Kind.opening], [600, 1000])).toMatchObject({
      fixed: -500,
      ofAfter: -500,
    });
  });
  it('an interpunct of half a square before an opening mark takes its white, whatever their sizes', () => {
    expect(gap([Kind.halfDot, Kind.opening], [600, 1000])).toMatchObject({
      fixed: -500,
      ofAfter: -500,
    });
  });
  it('between Han and a raised figure there is no white, and none opens', () => {
    for (const pair of [
      [Kind.ideograph, Kind.digit],
      [Kind.letter, Kind.ideograph],
    ] as const)
      expect(gap(pair, [1000, 600])).toEqual({
        fixed: 0,
        ofAfter: 0,
        shrinkStep: -1,
        shrinkMax: 0,
        stretchStep: -1,
        stretchMax: 0,
      });
  });
});
