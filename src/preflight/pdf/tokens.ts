/** A content stream to its operations: operands and an operator (ISO 32000-1 7.2 and 7.8.2). */
import { inlineStream } from './inline.ts';
import { isKind, type PdfStream, type PdfValue } from './values.ts';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** Every operation of a stream, in order. An inline picture is one `BI`, itself the operand. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: PdfValue[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!isWord(token)) {
      operands.push(token);
      continue;
    }
    if (token.word === 'BI') {
      yield { operator: 'BI', operands: [reader.inlinePicture()] };
    } else yield { operator: token.word, operands };
    operands = [];
  }
  // Operands without an operator: the end is cut off.
  if (operands.length > 0) yield { operator: '…', operands };
}

interface Word {
  readonly kind: 'word';
  readonly word: string;
}

type Token = PdfValue | Word;

const isWord = (token: Token | undefined): token is Word =>
  typeof token === 'object' && token !== null && 'kind' in token && token.kind === 'word';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const code = (sign: string): number => sign.charCodeAt(0);
const LATIN = new TextDecoder('latin1');

/** Bytes after EI that are looked at. */
const LOOK_AHEAD = 12;
const isReadable = (byte: number): boolean => WHITE.has(byte) || (byte > 32 && byte < 127);

/** Arrays and dictionaries within each other; real ones have three. */
const MOST_NESTED = 64;

class Reader {
  private at = 0;
  private nested = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): Token | undefined {
    this.skipWhite();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === code('/')) return this.name();
    if (byte === code('(')) return { kind: 'text', bytes: this.literal() };
    if (byte === code('[')) return this.within(() => this.array());
    if (byte !== code('<')) return this.word();
    return this.bytes[this.at + 1] === code('<')
      ? this.within(() => this.dict())
      : this.hexadecimal();
  }

  /** What is nested too deeply is read over, bracket by bracket. */
  private within(read: () => PdfValue): PdfValue {
    if (this.nested >= MOST_NESTED) {
      this.at += 1;
      return null;
    }
    this.nested += 1;
    const value = read();
    this.nested -= 1;
    return value;
  }

  /** From after BI to after EI, which stands alone between white (8.9.7). */
  inlinePicture(): PdfStream {
    const entries = this.pairsUntil((token) => isWord(token) && token.word === 'ID');
    this.at += 1;
    const from = this.at;
    while (this.at < this.bytes.length && !this.isEndOfPicture()) this.at += 1;
    const raw = this.bytes.subarray(from, Math.max(from, this.at - 1));
    this.at += 2;
    return inlineStream(entries, raw);
  }

  /** Packed pixels may hold the letters too; after the true ones comes what people can read. */
  private isEndOfPicture(): boolean {
    const { bytes, at } = this;
    return (
      bytes[at] === code('E') &&
      bytes[at + 1] === code('I') &&
      WHITE.has(bytes[at - 1] ?? 0) &&
      (at + 2 >= bytes.length || WHITE.has(bytes[at + 2] ?? 0)) &&
      bytes.subarray(at + 2, at + 2 + LOOK_AHEAD).every(isReadable)
    );
  }

  private skipWhite(): void {
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (byte === code('%')) this.skipLine();
      else if (WHITE.has(byte)) this.at += 1;
      else return;
    }
  }

  private skipLine(): void {
    while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] ?? 0))
      this.at += 1;
  }

  private regular(): string {
    const from = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at += 1;
    }
    return LATIN.decode(this.bytes.subarray(from, this.at));
  }

  private name(): PdfValue {
    this.at += 1;
    const written = this.regular();
    const name = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: 'name', name };
  }

  private word(): Token {
    const word = this.regular();
    if (word === '') {
      // A bracket that closes nothing.
      this.at += 1;
      return null;
    }
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { kind: 'word', word };
  }

  private array(): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    while (!this.takes(']')) {
      const token = this.next();
      if (token === undefined) break;
      if (!isWord(token)) items.push(token);
    }
    return items;
  }

  private dict(): PdfValue {
    this.at += 2;
    const entries = this.pairsUntil(() => this.takes('>>'));
    return { kind: 'dict', entries };
  }

  private pairsUntil(isEnd: (token: Token | undefined) => boolean): Map<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const before = this.at;
      if (isEnd(undefined)) return entries;
      const key = this.next();
      if (key === undefined || isEnd(key)) return entries;
      const value = this.next();
      if (value === undefined || this.at === before) return entries;
      if (!isWord(key) && isKind(key, 'name') && !isWord(value)) entries.set(key.name, value);
    }
  }

  private takes(sign: string): boolean {
    this.skipWhite();
    const isThere = [...sign].every((one, i) => this.bytes[this.at + i] === code(one));
    if (isThere) this.at += sign.length;
    return isThere;
  }

  private hexadecimal(): PdfValue {
    this.at += 1;
    const from = this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] !== code('>')) this.at += 1;
    const digits = LATIN.decode(this.bytes.subarray(from, this.at)).replace(/[^0-9a-f]/gi, '');
    this.at += 1;
    const pairs = digits.match(/../g) ?? [];
    const last = digits.length % 2 === 1 ? [`${digits.at(-1)}0`] : [];
    return {
      kind: 'text',
      bytes: Uint8Array.from([...pairs, ...last], (pair) => Number.parseInt(pair, 16)),
    };
  }

  /** A string in round brackets, which may nest (7.3.4.2). */
  private literal(): Uint8Array {
    const bytes: number[] = [];
    let depth = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === code('\\')) {
        bytes.push(...this.escaped());
        continue;
      }
      if (byte === code('(')) depth += 1;
      if (byte === code(')')) depth -= 1;
      if (depth === 0) break;
      if (byte !== code('(') || depth > 1) bytes.push(byte);
    }
    this.at += 1;
    return Uint8Array.from(bytes);
  }

  /** What a backslash stands before; leaves off at its last byte. */
  private escaped(): readonly number[] {
    this.at += 1;
    const sign = String.fromCharCode(this.bytes[this.at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(LATIN.decode(this.bytes.subarray(this.at, this.at + 3)))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) % 256];
    }
    if (sign === '\r' && this.bytes[this.at + 1] === 10) this.at += 1;
    if (sign === '\r' || sign === '\n') return [];
    return [ESCAPES[sign] ?? sign.charCodeAt(0)];
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
