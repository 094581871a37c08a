/** Medians, ratios pair by pair, and growth with the number of pages. */
import type { Used } from './child.ts';

/** Our run and Typst's, one directly after the other. */
export interface Pair {
  readonly ours: Used;
  readonly typst: Used;
}

export interface Row {
  readonly pages: number;
  readonly characters: number;
  readonly ours: Used;
  readonly typst: Used;
  /** Median of the ratios of the pairs, ours to Typst's. */
  readonly ratio: Used;
  /** Bytes of the finished PDFs. */
  readonly bytes: { readonly ours: number; readonly typst: number };
}

const KEYS = ['wall', 'cpu', 'memory'] as const;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

const each = (of: (key: keyof Used) => number): Used => {
  const [wall = 0, cpu = 0, memory = 0] = KEYS.map(of);
  return { wall, cpu, memory };
};

export const medians = (pairs: readonly Pair[]): Pick<Row, 'ours' | 'typst' | 'ratio'> => ({
  ours: each((key) => median(pairs.map(({ ours }) => ours[key]))),
  typst: each((key) => median(pairs.map(({ typst }) => typst[key]))),
  ratio: each((key) => median(pairs.map(({ ours, typst }) => ours[key] / typst[key]))),
});

/** What a figure is without pages and what each page adds, by least squares. */
export interface Growth {
  readonly start: number;
  readonly page: number;
}

export function growth(points: readonly (readonly [pages: number, value: number])[]): Growth {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([pages]) => pages), mean(([, value]) => value)];
  const page =
    mean(([pages, value]) => (pages - x) * (value - y)) / mean(([pages]) => (pages - x) ** 2);
  return { start: y - page * x, page };
}
