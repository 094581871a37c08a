/** What each code of a font is extracted as: a ToUnicode CMap (Adobe Technical Note 5014). */
import type { UsedGlyph } from './fontUse.ts';

/** Entries a bfchar block may hold. */
const CMAP_BLOCK = 100;

/** Codes from 1 in the order of the glyphs, each of so many hexadecimal digits; a text may be a sequence. */
export function toUnicode(glyphs: readonly UsedGlyph[], digits: 2 | 4): string {
  const code = (value: number): string => value.toString(16).padStart(digits, '0');
  const entries = glyphs.map(({ text }, i) => `<${code(i + 1)}> <${utf16Hex(text)}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / CMAP_BLOCK) }, (_, i) => {
    const block = entries.slice(i * CMAP_BLOCK, (i + 1) * CMAP_BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${code(0)}> <${'f'.repeat(digits)}>`,
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

const BYTES: readonly string[] = Array.from({ length: 0x100 }, (_, value) =>
  value.toString(16).padStart(2, '0'),
);

export const hex2 = (value: number): string => BYTES[value] ?? '';
const hex4 = (value: number): string => hex2(value >> 8) + hex2(value & 0xff);

function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) hex += hex4(text.charCodeAt(i));
  return hex;
}
