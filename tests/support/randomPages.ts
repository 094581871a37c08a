/** Random pages as an issue file writes them: stacks of stories in any form, pictures, the masthead, jumps. */
import fc from 'fast-check';

const SENTENCE = '城区的泵站“在汛前”完成检修，共更换设备26台；市民说：“放心多了。”';
/** Lines of the tabloid house's type area. */
const LINES = 79;

export const without = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

/** Text of so many characters that ends like a sentence. */
const wordsOf = (count: number): string =>
  `${SENTENCE.repeat(Math.ceil(count / SENTENCE.length)).slice(0, Math.max(1, count - 1))}。`;

/** How a story stands in its band; columns are counted from the band's first. */
const form = fc.record({
  head: fc.constantFrom<(undefined | string | object)[]>(
    undefined,
    undefined,
    'left',
    'right',
    { reverse: true },
    { tint: 15 },
    { down: 3 },
  ),
  box: fc.constantFrom(undefined, undefined, { tint: 6 }),
  into: fc.constantFrom(undefined, undefined, undefined, 2, 3),
  /** A further frame under part of it, which makes an L. */
  foot: fc.constantFrom(undefined, undefined, undefined, 1),
  lines: fc.constantFrom(undefined, undefined, 14, 20, 26),
  insert: fc.constantFrom<(undefined | object)[]>(
    undefined,
    undefined,
    { picture: 'scene', at: 'top' },
    { picture: 'vase', at: 'centre', outline: true, chars: 8, side: 'right' },
    { quote: '谁也不能跳过', at: 'centre', chars: 9 },
    { table: 'lamps', at: 'centre' },
    { table: 'tides', at: 'top' },
    { facts: { title: '链接', items: ['泵站共26台', '汛前完成检修'] }, at: 'foot' },
  ),
  paragraphs: fc.array(fc.integer({ min: 8, max: 150 }), { minLength: 1, maxLength: 6 }),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

const band = fc.record({
  forms: fc.array(form, { minLength: 1, maxLength: 4 }),
  /** What stands fixed at its foot. */
  foot: fc.constantFrom<(undefined | 'pictures' | 'masthead')[]>(undefined, 'pictures', 'masthead'),
  jumps: fc.boolean(),
});

export interface RandomPages {
  readonly pages: readonly (readonly object[])[];
  /** Lengths of the paragraphs of each story in characters. */
  readonly stories: ReadonlyMap<string, readonly number[]>;
}

/** Each band of columns a stack: what is not fixed stands below what is before it. */
export const randomPages: fc.Arbitrary<RandomPages> = fc
  .record({
    widths: fc.constantFrom([5], [3, 2], [2, 3], [4, 1], [2, 2, 1]),
    bands: fc.array(band, { minLength: 3, maxLength: 3 }),
  })
  .map(({ widths, bands }) => {
    const stories = new Map<string, readonly number[]>();
    const first: object[] = [];
    const second: object[] = [];
    let column = 1;
    widths.forEach((width, at) => {
      const one = bands[at];
      if (one === undefined) return;
      const hasMasthead = one.foot === 'masthead' && width === 1;
      const place = { first: column, width, name: `b${at}` };
      first.push(...stackOf(one.forms, place, one.jumps, stories));
      const columns = span(column, width);
      if (one.foot === 'pictures' && width > 1)
        first.push({ picture: at === 0 ? 'scene' : 'vase', columns, from: 62, lines: LINES - 61 });
      if (hasMasthead) first.push({ masthead: true, columns, from: 40 });
      if (one.jumps)
        second.push({ rest: `${place.name}s${one.forms.length - 1}`, columns, from: 'top' });
      column += width;
    });
    return { pages: second.length > 0 ? [first, second] : [first], stories };
  });

const span = (first: number, width: number): string =>
  width === 1 ? `${first}` : `${first}-${first + width - 1}`;

interface Band {
  readonly first: number;
  readonly width: number;
  readonly name: string;
}

function stackOf(
  forms: readonly Form[],
  { first, width, name }: Band,
  jumps: boolean,
  stories: Map<string, readonly number[]>,
): readonly object[] {
  return forms.map((one, i) => {
    const slug = `${name}s${i}`;
    stories.set(slug, one.paragraphs);
    const isLast = i === forms.length - 1;
    const isL = one.foot !== undefined && width > 1 && i === 0 && forms.length === 1;
    const lines = isL ? 24 : jumps && isLast ? 20 : one.lines;
    const { insert } = one;
    return without({
      article: slug,
      columns: span(first, width),
      from: i === 0 ? 'top' : undefined,
      below: i === 0 ? undefined : `${name}s${i - 1}`,
      lines,
      into: one.into,
      head: one.head,
      box: isL ? undefined : one.box,
      frames: isL ? [{ columns: span(first, 1), from: 25, lines: 16 }] : undefined,
      inserts: insert === undefined ? undefined : [{ columns: span(first, 1), ...insert }],
    });
  });
}

const SUMMARIES = [
  {},
  {},
  { summary: '十九处泵站汛前全部检修，值班日志逐条交接，市民说放心多了。' },
  { summary: ['检修了几处', '谁来值班，日志交给谁'] },
];

/** Articles with paragraphs of so many characters. */
export const articlesOf = (
  stories: ReadonlyMap<string, readonly number[]>,
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [...stories].map(([slug, paragraphs]) => [
      slug,
      {
        headline: '泵站汛前检修完成',
        rank: 3,
        body: paragraphs.map(wordsOf).join('\n\n'),
        byline: '许望舒',
        ...SUMMARIES[paragraphs.length % SUMMARIES.length],
      },
    ]),
  );
