/** The tags of an SVG file in order, each attribute with its place. No more of XML than drawings need. */
import type { Bilingual } from '../../model/diagnostic.ts';

export interface Attribute {
  /** As written: entities stay as they are, for neither path data nor numbers need any. */
  readonly value: string;
  /** Offset of the value in the file. */
  readonly at: number;
}

export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly at: number;
}

export interface TagFault {
  readonly at: number;
  readonly detail: Bilingual;
}

export interface Tags {
  readonly tags: readonly Tag[];
  readonly fault: TagFault | undefined;
}

/** What is passed over: its opening and its end. */
const PASSED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

export function parseTags(text: string): Tags {
  const tags: Tag[] = [];
  let at = text.indexOf('<');
  while (at !== -1) {
    const end = passedAt(text, at) ?? tagAt(text, at, tags);
    if (typeof end !== 'number') return { tags, fault: end };
    at = text.indexOf('<', end);
  }
  return { tags, fault: unbalanced(tags) };
}

/** The end of a comment, a declaration or a stretch of character data that begins here. */
function passedAt(text: string, at: number): number | TagFault | undefined {
  if (text.startsWith('<!DOCTYPE', at)) return doctypeEnd(text, at);
  for (const [opening, closing] of PASSED) {
    if (!text.startsWith(opening, at)) continue;
    const end = text.indexOf(closing, at + opening.length);
    return end === -1 ? { at, detail: UNCLOSED } : end + closing.length;
  }
  return undefined;
}

/** A document type may hold declarations in brackets, as Illustrator writes them. */
function doctypeEnd(text: string, at: number): number | TagFault {
  const bracket = text.indexOf('[', at);
  const plain = text.indexOf('>', at);
  const from = bracket !== -1 && bracket < plain ? text.indexOf(']', bracket) : at;
  const end = from === -1 ? -1 : text.indexOf('>', from);
  return end === -1 ? { at, detail: UNCLOSED } : end + 1;
}

const NAME = /[\p{L}_][\p{L}\p{N}_:.-]*/uy;
const WHITE = /\s*/y;
const EQUALS = /\s*=\s*/y;
const CLOSING = /\/?>/y;
const QUOTED = /"[^"<]*"|'[^'<]*'/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Takes in the tag that begins here; returns its end. */
function tagAt(text: string, at: number, tags: Tag[]): number | TagFault {
  const isClose = text[at + 1] === '/';
  const from = at + (isClose ? 2 : 1);
  const name = matchAt(NAME, text, from);
  if (name === '') return { at, detail: NO_NAME };
  const attributes = new Map<string, Attribute>();
  let end = from + name.length;
  for (;;) {
    end += matchAt(WHITE, text, end).length;
    const closing = matchAt(CLOSING, text, end);
    if (closing === '>' || closing === '/>') {
      tags.push({ kind: isClose ? 'close' : KINDS[closing], name, attributes, at });
      return end + closing.length;
    }
    if (end >= text.length) return { at, detail: UNCLOSED };
    const next = attributeAt(text, end, attributes);
    if (typeof next !== 'number') return next;
    end = next;
  }
}

const KINDS = { '>': 'open', '/>': 'empty' } as const;

function attributeAt(
  text: string,
  at: number,
  attributes: Map<string, Attribute>,
): number | TagFault {
  const name = matchAt(NAME, text, at);
  const equals = matchAt(EQUALS, text, at + name.length);
  const from = at + name.length + equals.length;
  const quoted = matchAt(QUOTED, text, from);
  if (name === '' || equals === '' || quoted === '') return { at, detail: NO_ATTRIBUTE };
  attributes.set(name, { value: quoted.slice(1, -1), at: from + 1 });
  return from + quoted.length;
}

/** Each element is closed, innermost first. */
function unbalanced(tags: readonly Tag[]): TagFault | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind === 'close' && open.pop()?.name !== tag.name)
      return { at: tag.at, detail: notOpen(tag.name) };
  }
  const left = open.at(-1);
  return left === undefined ? undefined : { at: left.at, detail: notClosed(left.name) };
}

const UNCLOSED: Bilingual = { zh: '从这里起没有结束', en: 'what begins here has no end' };
const NO_NAME: Bilingual = { zh: '“<”后面没有标签名', en: 'no name of a tag follows “<”' };
const NO_ATTRIBUTE: Bilingual = {
  zh: '这里应是 名="值" 或“>”',
  en: 'name="value" or “>” is meant here',
};
const notOpen = (name: string): Bilingual => ({
  zh: `“</${name}>”没有对应的开始标签`,
  en: `“</${name}>” closes nothing`,
});
const notClosed = (name: string): Bilingual => ({
  zh: `“<${name}>”没有结束标签`,
  en: `“<${name}>” is not closed`,
});
