/** Measures stretches of a head, each once. */

/** A line as it would be set: white at its ends belongs to the break. */
export interface MeasuredLine {
  readonly text: string;
  readonly width: number;
}

export interface HeadRuler {
  /** The line from one offset to another; undefined where it is too wide or nothing but white. */
  readonly lineBetween: (from: number, to: number) => MeasuredLine | undefined;
}

export const lineText = (text: string, from: number, to: number): string =>
  text.slice(from, to).trim();

/** Lines of at most `limit`, as `widthOf` measures them. */
export function rulerOf(text: string, limit: number, widthOf: (line: string) => number): HeadRuler {
  const known = new Map<string, MeasuredLine | undefined>();
  // A line that is too wide stays so however much is added: measuring is dear, so that is not asked again.
  const tooWideAt = new Map<number, number>();
  const measure = (from: number, to: number): MeasuredLine | undefined => {
    if (to >= (tooWideAt.get(from) ?? Number.POSITIVE_INFINITY)) return undefined;
    const line = lineText(text, from, to);
    if (line === '') return undefined;
    const width = widthOf(line);
    if (width <= limit) return { text: line, width };
    tooWideAt.set(from, to);
    return undefined;
  };
  const lineBetween = (from: number, to: number): MeasuredLine | undefined => {
    const key = `${from} ${to}`;
    if (!known.has(key)) known.set(key, measure(from, to));
    return known.get(key);
  };
  return { lineBetween };
}
