/** A place on a page as it is written (摆版). */
import type { WritingMode } from './galley.ts';

/** Columns and lines of the page grid, as a shape is made of them. */
export interface WrittenFrame {
  readonly columns: string | number;
  readonly from: number;
  readonly lines: number;
  readonly into?: number | undefined;
}

export interface WrittenHeadPlace {
  readonly form?: HeadForm | undefined;
  readonly columns?: string | number | undefined;
  readonly down?: number | undefined;
  readonly reverse?: boolean | undefined;
  readonly tint?: number | undefined;
  readonly ink?: string | undefined;
}

export const HEAD_FORMS = ['across', 'left', 'right', 'centre'] as const;
export type HeadForm = (typeof HEAD_FORMS)[number];

export interface WrittenBox {
  readonly line?: string | undefined;
  readonly tint?: number | undefined;
  readonly ink?: string | undefined;
  readonly radius?: string | undefined;
}

export const INSERT_SIDES = ['left', 'centre', 'right'] as const;
export const INSERT_PLACES = ['top', 'foot', 'centre'] as const;

export interface WrittenInsert {
  readonly picture?: string | undefined;
  readonly table?: string | undefined;
  readonly quote?: string | undefined;
  readonly facts?: { title: string; items: string[] } | undefined;
  readonly columns: string | number;
  readonly chars?: number | undefined;
  readonly side?: (typeof INSERT_SIDES)[number] | undefined;
  readonly at?: (typeof INSERT_PLACES)[number] | number | undefined;
  readonly lines?: number | undefined;
  readonly outline?: boolean | undefined;
}

export interface WrittenPlace {
  readonly article?: string | undefined;
  readonly rest?: string | undefined;
  readonly picture?: string | undefined;
  readonly pictures?: string[] | undefined;
  readonly masthead?: true | undefined;
  readonly furniture?: string | undefined;
  readonly ad?: string | undefined;
  readonly table?: string | undefined;
  readonly columns: string | number;
  readonly from?: 'top' | 'foot' | number | undefined;
  readonly below?: string | undefined;
  readonly lines?: number | undefined;
  readonly into?: number | undefined;
  readonly frames?: WrittenFrame[] | undefined;
  readonly setting?: WritingMode | undefined;
  readonly head?: HeadForm | WrittenHeadPlace | undefined;
  readonly box?: true | WrittenBox | undefined;
  readonly inserts?: WrittenInsert[] | undefined;
}
