/** Characters of a body that are text: escapes, line ends inside a paragraph, and everything else. */
import { diagnose } from '../../model/catalogue/catalogue.ts';
import { isEscape } from './braces.ts';
import { lastOf, put, type Reading } from './reading.ts';

/** Takes in one character; returns how many UTF-16 units of the block it was. */
export function takePlain(reading: Reading, at: number): number {
  const { text } = reading;
  if (isEscape(text, at)) {
    put(reading, text[at + 1] ?? '', at + 1);
    return 2;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '\n') return takeLineEnd(reading, at);
  if (character === '!' && PICTURE.test(text.slice(at, at + LONGEST_PICTURE))) {
    const facts = { what: { zh: '图片', en: 'a picture' } };
    reading.diagnostics.push(
      diagnose('resolve/unsupported-markup', reading.spanOf(at, at + 1), facts),
    );
  }
  put(reading, character === '\t' ? ' ' : character, at);
  return character.length;
}

const PICTURE = /^!\[[^\]]*\]\(/;
/** How far a picture is followed to see whether it is one. */
const LONGEST_PICTURE = 200;

/** A line end and the white that opens the next line. */
const LINE_END = /\n[ \t\u3000]*/y;
/** A line end between Western words is a space; between Chinese characters it is nothing. */
const WESTERN_END = /[A-Za-z0-9,.;:]/;
/** What follows may be marked. */
const WESTERN_START = /^(?:\*\*|\{(?:[^{}|:：]{1,16}[:：])?)*[A-Za-z0-9]/;
const LONGEST_OPENING = 60;

function takeLineEnd(reading: Reading, at: number): number {
  LINE_END.lastIndex = at;
  const length = LINE_END.exec(reading.text)?.[0].length ?? 1;
  const next = reading.text.slice(at + length, at + length + LONGEST_OPENING);
  if (WESTERN_END.test(lastOf(reading)) && WESTERN_START.test(next)) put(reading, ' ', at);
  return length;
}
