/** Copy for the bench: Chinese prose without sense, by a seed, from the words of our own sample (words.txt). */
import { readFileSync } from 'node:fs';

export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** A number from 0 up to `below`, the next of its sequence. */
export type Chance = (below: number) => number;

/** Words from the commonest to the rarest. */
const WORDS = readFileSync('bench/typst/words.txt', 'utf8').split(/\s/).filter(Boolean);

/** Characters of a paragraph, and of a headline that fits on one line of two columns. */
const PARAGRAPH = { least: 60, most: 180 };
const HEADLINE = 10;
/** Words of a clause. */
const CLAUSE = { least: 3, most: 7 };
/** Of so many words one is a number, of so many another is Western. */
const NUMBER_EVERY = 25;
const WESTERN_EVERY = 120;

const WESTERN = ['GDP', 'App', 'PM2.5', 'USB', 'LED', 'CT', 'AI', '5G', 'VIP', 'km'];
/** What ends a clause, and a sentence; commas are the most. */
const STOPS = ['，', '，', '，', '，', '，', '、', '；', '：'];
const ENDS = ['。', '。', '。', '。', '！', '？'];

/** Mulberry32, a generator of 32 bits. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A story of so many characters, but for some of its last paragraph. */
export function storyOf(characters: number, chance: Chance): Story {
  const paragraphs: string[] = [];
  let left = characters;
  while (left > PARAGRAPH.least / 2) {
    const wanted = PARAGRAPH.least + chance(PARAGRAPH.most - PARAGRAPH.least);
    const paragraph = paragraphOf(Math.min(left, wanted), chance);
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  return { headline: headlineOf(chance), paragraphs };
}

function headlineOf(chance: Chance): string {
  let text = '';
  while (text.length < HEADLINE - 2) text += hanWord(chance);
  return text.slice(0, HEADLINE);
}

function paragraphOf(characters: number, chance: Chance): string {
  let text = '';
  while (text.length < characters) text += sentence(characters - text.length, chance);
  return text;
}

/** Clauses with their stops; now and then the last is spoken. */
function sentence(room: number, chance: Chance): string {
  const clauses = 1 + chance(3);
  let text = '';
  for (let i = 1; i < clauses && text.length < room; i += 1)
    text += clause(chance) + one(STOPS, chance);
  const isSpoken = chance(6) === 0;
  return isSpoken
    ? `${text}${hanWord(chance)}说：“${clause(chance)}${one(ENDS, chance)}”`
    : `${text}${clause(chance)}${one(ENDS, chance)}`;
}

function clause(chance: Chance): string {
  const count = CLAUSE.least + chance(CLAUSE.most - CLAUSE.least + 1);
  return Array.from({ length: count }, () => word(chance)).join('');
}

function word(chance: Chance): string {
  if (chance(NUMBER_EVERY) === 0)
    return `${1 + chance(chance(2) === 0 ? 99 : 9999)}${one(['个', '年', '米', '%'], chance)}`;
  if (chance(WESTERN_EVERY) === 0) return one(WESTERN, chance);
  return hanWord(chance);
}

/** Common words oftener than rare ones: the rank is the product of two chances. */
const hanWord = (chance: Chance): string => WORDS[chance(1 + chance(WORDS.length))] ?? '的';

const one = (list: readonly string[], chance: Chance): string => list[chance(list.length)] ?? '';
