/** The marks that an author can put on words, `{着重:…}`, by their names. */
import type { Mark } from '../../model/galley.ts';
import { nearest } from '../../model/nearest.ts';

type Kind = Exclude<Mark['kind'], 'ruby'>;

const KINDS: Readonly<Record<string, Kind>> = {
  着重: 'dots',
  专名: 'name-line',
  书名: 'title-line',
  示亡: 'death-box',
  上标: 'superscript',
  下标: 'subscript',
  均排: 'even',
  dots: 'dots',
  name: 'name-line',
  title: 'title-line',
  death: 'death-box',
  sup: 'superscript',
  sub: 'subscript',
  even: 'even',
};

/** The names as one writes them; even setting has its width behind it. */
export const MARK_NAMES = {
  zh: ['着重', '专名', '书名', '示亡', '上标', '下标', '均排3'],
  en: ['dots', 'name', 'title', 'death', 'sup', 'sub', 'even3'],
} as const;

/** The opening of a mark: `{着重:`, `{均排3.5：`. */
export interface MarkHead {
  /** Name and number as written. */
  readonly name: string;
  readonly kind: Kind | 'unknown';
  /** The number behind the name, as written. */
  readonly amount: string;
  readonly length: number;
}

const HEAD = /^\{[ \u3000]?(\p{L}{1,12})[ \u3000]?([\d０-９.．]{0,8})[ \u3000]?[:：]/u;
const LONGEST_HEAD = 36;
/** A word as short as this before a colon, or one that is almost a name, was meant for a mark. */
const SHORT_NAME = 4;

/** Undefined where `{` opens no mark, as in `{x}`, `{x : 2}` or `{https://…}`. */
export function headAt(text: string, at: number): MarkHead | undefined {
  const [whole, word, amount] = HEAD.exec(text.slice(at, at + LONGEST_HEAD)) ?? [];
  if (whole === undefined || word === undefined || amount === undefined) return undefined;
  const name = `${word}${amount}`;
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  const isKnown = kind !== undefined && (kind === 'even' || amount === '');
  if (isKnown) return { name, kind, amount, length: whole.length };
  const isTight = whole.length === name.length + 2;
  const isShort = isTight && amount === '' && [...word].length <= SHORT_NAME;
  const isMeant = isShort || nearestMark(name) !== undefined;
  return isMeant ? { name, kind: 'unknown', amount, length: whole.length } : undefined;
}

export const nearestMark = (name: string): string | undefined =>
  nearest(name, [...MARK_NAMES.zh, ...MARK_NAMES.en]);

/** Widths, in ems, that words can be set evenly over. */
export const EVEN_EMS = { least: 2, most: 20 } as const;

/** The width of even setting; undefined when it is none that can be set. */
export function evenEms(amount: string): number | undefined {
  // Full-width digits are digits; NFKC is right for a number, as it is wrong for text.
  const written = amount.normalize('NFKC');
  const ems = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return ems >= EVEN_EMS.least && ems <= EVEN_EMS.most ? ems : undefined;
}
