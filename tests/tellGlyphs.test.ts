/** Signs of several characters that no font has are told once each. */
import { expect, it } from 'vitest';
import { prepareStory } from '../src/galley/setGalley.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { tellGlyphs } from '../src/tellGlyphs.ts';
import { fakeFace, fakeFonts } from './support/fakeFace.ts';
import { paragraph, STYLE } from './support/setting.ts';

function told(text: string): readonly string[] {
  const fonts = fakeFonts(fakeFace('👍🏽👨👩👧🇨🇳🙂\u200d'));
  const story = prepareStory([{ source: paragraph(text), style: STYLE }], fonts);
  const found: Diagnostic[] = [];
  tellGlyphs(story, 'album', fonts, (diagnostic) => found.push(diagnostic));
  return found.map(({ message }) => message.en);
}

it.each([
  ['一🙂二', 1, 'U+1F642'],
  ['一👍🏽二', 1, 'U+1F44D U+1F3FD'],
  ['一👨‍👩‍👧二', 1, 'U+1F468 U+200D U+1F469 U+200D U+1F467'],
  ['一🇨🇳二', 1, 'U+1F1E8 U+1F1F3'],
  ['一🇨🇳🇨🇳二', 2, 'U+1F1E8 U+1F1F3'],
  ['一🙂🙂二', 2, 'U+1F642'],
])('%s: %i', (text, count, codePoints) => {
  const messages = told(text);
  expect(messages).toHaveLength(count);
  for (const message of messages) expect(message).toContain(`(${codePoints})`);
});
