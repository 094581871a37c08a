/**
 * A body in blocks: paragraphs between blank lines, crossheads (`## `), items of a list (`- `), lines of a
 * signature (`>> `); verse by its lines.
 */
export interface Block {
  readonly kind: 'body' | 'crosshead' | 'item' | 'verse' | 'stanza' | 'signature';
  /** Offset in the source. */
  readonly from: number;
  readonly text: string;
  /** Where its words begin and end in `text`: its sign, a typed indent and white at the end left out. */
  readonly start: number;
  readonly end: number;
  /** Where the sign of an item stands in `text`. */
  readonly sign: number;
}

const CROSSHEAD = /^##[ \u3000]+/;
/** The hyphen may stand behind a typed indent, which is dropped as that of a paragraph is. */
const ITEM = /^([ \t\u3000]*)-(?:[ \t\u3000]+|$)/;
const SIGNATURE = /^[ \t\u3000]*>>(?:[ \t\u3000]+|$)/;
const INDENT = /^\s*/;

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { from: number; lines: string[] } | undefined;
  let at = 0;
  const close = (): void => {
    if (open !== undefined) blocks.push(blockOf(open.from, open.lines.join('\n')));
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const isHead = line.startsWith('#');
    const isAlone = isHead || SIGNATURE.test(line);
    if (isAlone || line.trim() === '' || ITEM.test(line)) close();
    if (isAlone) blocks.push(blockOf(at, line));
    else if (line.trim() !== '') {
      open ??= { from: at, lines: [] };
      open.lines.push(line);
    }
    at += line.length + 1;
  }
  close();
  return blocks;
}

/** Verse (诗): every line is kept, blank lines are white between stanzas. */
export function versesOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let isApart = false;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    if (isBlank) isApart = blocks.length > 0;
    else {
      const block = blockOf(at, line);
      const isHead = block.kind === 'crosshead';
      const isOwn = isHead || block.kind === 'signature';
      // A crosshead has white of its own.
      if (isApart && !isHead)
        blocks.push({ kind: 'stanza', from: at, text: '', start: 0, end: 0, sign: 0 });
      const start = INDENT.exec(line)?.[0].length ?? 0;
      blocks.push(isOwn ? block : { ...block, kind: 'verse', start });
      isApart = false;
    }
    at += line.length + 1;
  }
  return blocks;
}

function blockOf(from: number, text: string): Block {
  const end = text.trimEnd().length;
  const crosshead = CROSSHEAD.exec(text);
  if (crosshead !== null) {
    return { kind: 'crosshead', from, text, start: crosshead[0].length, end, sign: 0 };
  }
  const signature = SIGNATURE.exec(text);
  if (signature !== null)
    return {
      kind: 'signature',
      from,
      text,
      start: signature[0].length,
      end,
      sign: signature[0].indexOf('>'),
    };
  const [line = ''] = text.split('\n', 1);
  const item = ITEM.exec(line);
  if (item !== null) {
    return { kind: 'item', from, text, start: item[0].length, end, sign: item[1]?.length ?? 0 };
  }
  return { kind: 'body', from, text, start: INDENT.exec(text)?.[0].length ?? 0, end, sign: 0 };
}
