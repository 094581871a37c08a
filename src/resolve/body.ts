/**
 * The markup of a body: blank line between paragraphs, `## ` crosshead, `**bold**`, `\` for the mark itself.
 * Our own dozen lines instead of a Markdown parser: CommonMark does not see `**“重大”**项目` as bold (its
 * flanking rules ask for spaces), and every character must keep its place in the source (docs/RESEARCH.md).
 */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import type { ParagraphText, TextRun } from '../model/galley.ts';
import type { SourceText, Span } from '../model/source.ts';

export function parseBody(source: SourceText): Checked<readonly ParagraphText[]> {
  const diagnostics: Diagnostic[] = [];
  const paragraphs: ParagraphText[] = [];
  for (const block of blocksOf(source.text)) {
    const paragraph = parseBlock(block, source, diagnostics);
    if (paragraph.runs.some((run) => run.text !== '')) paragraphs.push(paragraph);
  }
  return { value: paragraphs, diagnostics };
}

interface Block {
  readonly from: number;
  readonly text: string;
}

/** Stretches between blank lines; a crosshead is a block of its own. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { from: number; lines: string[] } | undefined;
  let at = 0;
  const close = (): void => {
    if (open !== undefined) blocks.push({ from: open.from, text: open.lines.join('\n') });
    open = undefined;
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') close();
    else if (line.startsWith('#')) {
      close();
      blocks.push({ from: at, text: line });
    } else if (open === undefined) open = { from: at, lines: [line] };
    else open.lines.push(line);
    at += line.length + 1;
  }
  close();
  return blocks;
}

/** Characters of a paragraph as they are gathered, each with its offset in the source. */
interface Gathering {
  readonly runs: { text: string; strong: boolean }[];
  readonly offsets: number[];
  /** Where the last bold mark stands. */
  boldAt: number;
}

function parseBlock(block: Block, source: SourceText, diagnostics: Diagnostic[]): ParagraphText {
  const crosshead = /^##[ \u3000]+/.exec(block.text);
  const kind = crosshead === null ? 'body' : 'crosshead';
  const gathering: Gathering = {
    runs: [{ text: '', strong: false }],
    offsets: [],
    boldAt: block.from,
  };
  const indent = crosshead?.[0].length ?? /^[\s\u3000]*/.exec(block.text)?.[0].length ?? 0;
  if (crosshead === null && block.text.startsWith('#')) {
    diagnostics.push(
      unsupported(source.spanAt(block.from), { zh: '“#”级标题', en: 'a “#” heading' }),
    );
  }
  const end = block.text.trimEnd().length;
  for (let at = indent; at < end; ) at += gather(gathering, block, at, source, diagnostics);
  if (gathering.runs.at(-1)?.strong === true) {
    diagnostics.push(diagnose('resolve/unclosed-bold', source.spanAt(gathering.boldAt), {}));
  }
  const runs: readonly TextRun[] = gathering.runs.filter((run) => run.text !== '');
  const { offsets } = gathering;
  return {
    kind,
    runs,
    spanAt: (offset) => source.spanAt(offsets[offset] ?? offsets.at(-1) ?? block.from),
  };
}

/** Takes in one mark or character; returns how many characters of the block it was. */
function gather(
  to: Gathering,
  block: Block,
  at: number,
  source: SourceText,
  diagnostics: Diagnostic[],
): number {
  const { text } = block;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '\\' && /[\\*#!{]/.test(text[at + 1] ?? '')) {
    put(to, text[at + 1] ?? '', block.from + at + 1);
    return 2;
  }
  if (text.startsWith('**', at)) {
    to.runs.push({ text: '', strong: to.runs.at(-1)?.strong !== true });
    to.boldAt = block.from + at;
    return 2;
  }
  if (character === '\n') {
    const white = whiteAfter(text, at);
    const isWestern =
      WESTERN_END.test(text[at - 1] ?? '') && WESTERN_START.test(text[at + white] ?? '');
    if (isWestern) put(to, ' ', block.from + at);
    return white;
  }
  const foreign = foreignMark(text, at);
  if (foreign !== undefined) diagnostics.push(unsupported(source.spanAt(block.from + at), foreign));
  put(to, character === '\t' ? ' ' : character, block.from + at);
  return character.length;
}

function put(to: Gathering, character: string, offset: number): void {
  const run = to.runs.at(-1);
  if (run === undefined) return;
  run.text += character;
  for (let unit = 0; unit < character.length; unit += 1) to.offsets.push(offset + unit);
}

/** A line end between Western words is a space; between Chinese characters it is nothing. */
const WESTERN_END = /[A-Za-z0-9,.;:]/;
const WESTERN_START = /[A-Za-z0-9]/;

/** A line end and the white that opens the next line. */
function whiteAfter(text: string, at: number): number {
  let length = 1;
  while (/[ \t\u3000]/.test(text[at + length] ?? '')) length += 1;
  return length;
}

/** How far a mark is followed to see whether it closes. */
const LONGEST_FOREIGN = 200;

function foreignMark(text: string, at: number): Bilingual | undefined {
  if (text[at] !== '!' && text[at] !== '{') return undefined;
  const ahead = text.slice(at, at + LONGEST_FOREIGN);
  return FOREIGN.find(({ pattern }) => pattern.test(ahead))?.what;
}

const FOREIGN: readonly { readonly pattern: RegExp; readonly what: Bilingual }[] = [
  { pattern: /^!\[[^\]]*\]\(/, what: { zh: '图片', en: 'a picture' } },
  { pattern: /^\{[^{}|]+\|[^{}|]+\}/, what: { zh: '注音', en: 'a ruby annotation' } },
];

const unsupported = (span: Span, what: Bilingual): Diagnostic =>
  diagnose('resolve/unsupported-markup', span, { what });
