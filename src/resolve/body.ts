/**
 * The markup of a body: paragraphs, crossheads and list items; bold, and marks and notes in `{…}`.
 * Our own small reader instead of a Markdown parser: CommonMark does not see `**“重大”**项目` as bold (its
 * flanking rules ask for spaces), and every character must keep its place in the source (docs/RESEARCH.md).
 * Markup that cannot be understood is told, and stands in the proof as it was written.
 */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { ParagraphText, TextRun } from '../model/galley.ts';
import type { SourceText } from '../model/source.ts';
import { type Block, blocksOf, versesOf } from './body/blocks.ts';
import { headAt } from './body/marks.ts';
import { beginRun, finishedRuns, type Reading, readingOf } from './body/reading.ts';
import { openRuby } from './body/ruby.ts';
import { takePlain } from './body/takePlain.ts';
import { closeWrapper, openWrapper } from './body/wrapper.ts';

/** `itemMark` is the sign that the house puts before each item of a list; verse is read line by line. */
export function parseBody(
  source: SourceText,
  itemMark: string,
  isVerse = false,
): Checked<readonly ParagraphText[]> {
  const diagnostics: Diagnostic[] = [];
  const paragraphs: ParagraphText[] = [];
  for (const block of (isVerse ? versesOf : blocksOf)(source.text)) {
    const reading = readingOf(block, source, diagnostics);
    readBlock(block, reading);
    const runs = block.kind === 'stanza' ? STANZA : withRunInHead(finishedRuns(reading), block);
    if (runs.length > 0) paragraphs.push(paragraphOf(block, reading, runs, itemMark));
    else if (block.kind === 'item' || block.kind === 'signature') {
      const mark = block.kind === 'item' ? '- ' : '>> ';
      const facts = { mark: { zh: mark, en: mark } };
      diagnostics.push(
        diagnose('resolve/empty-mark', reading.spanOf(block.sign, block.sign), facts),
      );
    }
  }
  return { value: paragraphs, diagnostics };
}

/** White of a line's height. */
const STANZA: readonly TextRun[] = [{ text: '\u3000', strong: false }];

function readBlock(block: Block, reading: Reading): void {
  const { diagnostics } = reading;
  if (block.kind === 'body' && block.text.startsWith('#')) {
    const facts = { what: { zh: '“#”级标题', en: 'a “#” heading' } };
    diagnostics.push(diagnose('resolve/unsupported-markup', reading.spanOf(0, 1), facts));
  }
  for (let at = block.start; at < block.end; ) at += take(reading, at);
  if (reading.isStrong) {
    const span = reading.spanOf(reading.boldAt, reading.boldAt + 1);
    diagnostics.push(diagnose('resolve/unclosed-bold', span, {}));
  }
}

/** Takes in one mark or character; returns how many UTF-16 units of the block it was. */
function take(reading: Reading, at: number): number {
  const { text } = reading;
  if (text.startsWith('**', at)) {
    reading.isStrong = !reading.isStrong;
    reading.boldAt = at;
    beginRun(reading);
    return 2;
  }
  if (text[at] === '}' && closeWrapper(reading, at)) return 1;
  return (text[at] === '{' ? openBrace(reading, at) : undefined) ?? takePlain(reading, at);
}

/** Undefined when the brace opens nothing: then it is text. */
function openBrace(reading: Reading, at: number): number | undefined {
  const head = headAt(reading.text, at);
  return head === undefined ? openRuby(reading, at) : openWrapper(reading, at, head);
}

function paragraphOf(
  { kind, sign }: Block,
  { offsets, spanOf }: Reading,
  runs: readonly TextRun[],
  itemMark: string,
): ParagraphText {
  const mark = kind === 'item' ? itemMark : '';
  const first = mark.length;
  return {
    kind,
    runs: mark === '' ? runs : [{ text: mark, strong: false }, ...runs],
    spanAt: (offset) => {
      const at = offset < first ? sign : (offsets[offset - first] ?? offsets.at(-1) ?? sign);
      return spanOf(at, at + 1);
    },
  };
}

/** One white after the bold words that open a paragraph, seen with what follows it. */
const RUN_IN_WHITE = /^([ \u3000])(?!\s)/;
const WESTERN_END = /[A-Za-z0-9,.]$/;
const WESTERN_START = /^ [A-Za-z0-9]/;

/**
 * A run-in head stands one em before its text (clreq 4.1.5), typed with whichever space. Between two Western
 * words it is a word space: there bold only stresses the first.
 */
function withRunInHead(runs: readonly TextRun[], { kind }: Block): readonly TextRun[] {
  const at = runs.findIndex(({ strong }) => !strong);
  const after = runs[at];
  if (kind === 'crosshead' || at < 1 || after === undefined) return runs;
  const rest = runs
    .slice(at)
    .map(({ text }) => text)
    .join('');
  const head = runs[at - 1]?.text ?? '';
  const isWordSpace = WESTERN_END.test(head) && WESTERN_START.test(rest);
  if (!RUN_IN_WHITE.test(rest) || isWordSpace) return runs;
  return runs.with(at, { ...after, text: `\u3000${after.text.slice(1)}` });
}
