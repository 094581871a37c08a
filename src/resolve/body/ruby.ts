/** Ruby, `{重庆|chóng qìng}`: a reading over its characters, one by one (mono) or together (group). */
import { diagnose } from '../../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Mark } from '../../model/galley.ts';
import type { Span } from '../../model/source.ts';
import type { Brace } from './braces.ts';
import { isEscape } from './braces.ts';
import { charactersOf } from './characters.ts';
import { beginRun, type Reading } from './reading.ts';
import { takePlain } from './takePlain.ts';

/** Takes in the whole annotation; undefined when the brace is text, or told to be wrong. */
export function openRuby(reading: Reading, at: number): number | undefined {
  const brace = reading.braces.get(at);
  const bar = brace?.bars[0];
  if (brace === undefined || bar === undefined) return undefined;
  const fault = faultOf(reading, at, bar, brace);
  if (fault !== undefined || brace.close === undefined) {
    if (fault !== undefined) reading.diagnostics.push(fault);
    return undefined;
  }
  takeBase(reading, at + 1, bar);
  annotate(reading, partsOf(reading, bar + 1, brace.close));
  beginRun(reading);
  return brace.close + 1 - at;
}

const RUBY = { zh: '注音', en: 'ruby' };

function faultOf(
  { text, spanOf }: Reading,
  at: number,
  bar: number,
  { close, bars }: Brace,
): Diagnostic | undefined {
  const span = spanOf(at, at + 1);
  if (close === undefined) return diagnose('resolve/unclosed-mark', span, { mark: RUBY });
  const inner = innerMark(text, at + 1, close);
  if (inner !== undefined) {
    const facts = { mark: { zh: inner.sign, en: inner.sign }, within: RUBY, most: 0 };
    return diagnose('resolve/mark-nesting', spanOf(inner.at, inner.at + 1), facts);
  }
  const [, second] = bars;
  if (second !== undefined) {
    return diagnose('resolve/ruby-parts', spanOf(second, second + 1), {});
  }
  const isEmpty = [text.slice(at + 1, bar), text.slice(bar + 1, close)].some(
    (part) => part.trim() === '',
  );
  return isEmpty ? diagnose('resolve/empty-mark', span, { mark: RUBY }) : undefined;
}

/** Bold or a mark inside an annotation: base and reading are plain text. */
function innerMark(
  text: string,
  from: number,
  to: number,
): { readonly at: number; readonly sign: string } | undefined {
  for (let at = from; at < to; at += 1) {
    if (isEscape(text, at)) at += 1;
    else if (text.startsWith('**', at)) return { at, sign: '**' };
    else if (text[at] === '{') return { at, sign: '{' };
  }
  return undefined;
}

/** The base as a run of its own, without the white that may stand round it. */
function takeBase(reading: Reading, from: number, to: number): void {
  beginRun(reading);
  const written = reading.text.slice(from, to);
  const end = from + written.trimEnd().length;
  for (let at = from + written.search(/\S/); at < end; ) at += takePlain(reading, at);
}

interface Part {
  readonly text: string;
  readonly span: Span;
}

/** The words of the reading. */
const partsOf = ({ text, spanOf }: Reading, from: number, to: number): readonly Part[] =>
  Array.from(text.slice(from, to).matchAll(/\S+/g), ({ 0: word, index }) => ({
    text: word.replace(/\\([\\*#!{}|])/g, '$1'),
    span: spanOf(from + index, from + index + word.length),
  }));

/** As many words as characters: each has its own. Else all of them stand over all. */
function annotate(reading: Reading, parts: readonly Part[]): void {
  const base = reading.runs.pop();
  const [first] = parts;
  const last = parts.at(-1);
  if (base === undefined || first === undefined || last === undefined) return;
  const characters = charactersOf(base.text);
  const group: Part = {
    text: parts.map(({ text }) => text).join(' '),
    span: { ...first.span, to: last.span.to },
  };
  const isMono = characters.length === parts.length;
  for (const [i, text] of (isMono ? characters : [base.text]).entries()) {
    const ruby: Mark = { kind: 'ruby', ...((isMono ? parts[i] : undefined) ?? group) };
    reading.runs.push({ text, strong: base.strong, marks: [...base.marks, ruby] });
  }
}
