/** Marks round words, `{着重:…}`: opened, closed, and what is wrong with them. */
import { diagnose } from '../../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Mark } from '../../model/galley.ts';
import type { Span } from '../../model/source.ts';
import { charactersOf } from './characters.ts';
import { EVEN_EMS, evenEms, MARK_NAMES, type MarkHead, nearestMark } from './marks.ts';
import { beginRun, type OpenWrapper, type Reading } from './reading.ts';

/** Marks in marks: more nobody could read, and the white between lines has no room for them. */
const MOST_NESTED = 4;

/** Takes in the head; undefined when it is told to be wrong, and then stands as text. */
export function openWrapper(reading: Reading, at: number, head: MarkHead): number | undefined {
  const { braces, diagnostics, wrappers } = reading;
  const span = reading.spanOf(at, at + head.length);
  const close = braces.get(at)?.close;
  const mark = markOf(head);
  const fault = faultOf(reading, at, head, span);
  if (fault !== undefined) diagnostics.push(fault);
  if (fault !== undefined || close === undefined || mark === undefined) return undefined;
  for (const bar of braces.get(at)?.bars ?? []) {
    diagnostics.push(diagnose('resolve/ruby-parts', reading.spanOf(bar, bar + 1), {}));
  }
  wrappers.push({ name: head.name, mark, close, firstRun: reading.runs.length, span });
  beginRun(reading);
  return head.length;
}

function markOf({ kind, amount }: MarkHead): Mark | undefined {
  if (kind === 'unknown') return undefined;
  if (kind !== 'even') return { kind };
  const ems = evenEms(amount);
  return ems === undefined ? undefined : { kind, ems };
}

function faultOf(
  { text, braces, wrappers }: Reading,
  at: number,
  head: MarkHead,
  span: Span,
): Diagnostic | undefined {
  const { kind, name } = head;
  const mark = { zh: name, en: name };
  if (kind === 'unknown') {
    const facts = { name, near: nearestMark(name), known: MARK_NAMES };
    return diagnose('resolve/unknown-mark', span, facts);
  }
  const close = braces.get(at)?.close;
  if (close === undefined) return diagnose('resolve/unclosed-mark', span, { mark });
  if (kind === 'even' && evenEms(head.amount) === undefined) {
    const facts = { written: head.amount, characters: undefined, ...EVEN_EMS };
    return diagnose('resolve/even-width', span, facts);
  }
  const within = wrappers.find((outer) => outer.mark.kind === kind && !NESTS.has(kind));
  if (within !== undefined || wrappers.length >= MOST_NESTED) {
    const outer = within === undefined ? undefined : { zh: within.name, en: within.name };
    return diagnose('resolve/mark-nesting', span, { mark, within: outer, most: MOST_NESTED });
  }
  // Last, so that what a brace holds is looked through four times and no more.
  const isEmpty = isBlank(text.slice(at + head.length, close));
  return isEmpty ? diagnose('resolve/empty-mark', span, { mark }) : undefined;
}

/** An index of an index is written; any other mark in itself would only be drawn twice. */
const NESTS: ReadonlySet<string> = new Set(['superscript', 'subscript']);

/** Nothing but white and bold marks round nothing. */
const isBlank = (content: string): boolean => content.replaceAll('**', '').trim() === '';

/** Takes in the `}` of the innermost mark; false when this brace closes none, and is text. */
export function closeWrapper(reading: Reading, at: number): boolean {
  const { wrappers } = reading;
  const wrapper = wrappers.at(-1);
  if (wrapper?.close !== at) return false;
  wrappers.pop();
  tellCrowded(reading, wrapper);
  beginRun(reading);
  return true;
}

/** A character of a whole square, also when described by its parts. */
const SQUARE = /^[\p{Script=Han}〇\u2ff0-\u2fff\u31ef]/u;

/** Characters that take more squares than they are to be set over cannot be set evenly. */
function tellCrowded(reading: Reading, { mark, firstRun, span }: OpenWrapper): void {
  if (mark.kind !== 'even') return;
  const words = reading.runs.slice(firstRun).map(({ text }) => text);
  const characters = charactersOf(words.join('')).filter((one) => SQUARE.test(one)).length;
  if (characters <= mark.ems) return;
  const facts = { written: String(mark.ems), characters, ...EVEN_EMS };
  reading.diagnostics.push(diagnose('resolve/even-width', span, facts));
}
