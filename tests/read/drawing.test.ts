/** A character drawn as SVG: what counts of the file, and what of it is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlyphSegment } from '../../src/model/face.ts';
import { parseDrawing } from '../../src/read/svg/parseDrawing.ts';

const BOX = 'viewBox="0 0 100 100"';
const parse = (text: string) => parseDrawing({ path: 'x.svg', text });
const svg = (content: string, attributes = BOX): string => `<svg ${attributes}>${content}</svg>`;
const points = (text: string): readonly (readonly number[])[] => {
  const { value, diagnostics } = parse(text);
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  return (value?.segments ?? []).map(({ x, y }: GlyphSegment) => [round(x), round(y)]);
};
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
/** Codes with the piece of the file each points at. */
const told = (text: string): readonly string[] =>
  parse(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span.from, span.to)}`);

const TRIANGLE = '<path d="M0 0H10V10Z"/>';

describe('a drawing', () => {
  it('is every filled path of the file, in order', () => {
    const text = svg(`<title>监</title><g><path d="M1 2H3"/></g><path d='M4 5V6'/>`);
    expect(points(text)).toEqual([
      [1, 2],
      [3, 2],
      [4, 5],
      [4, 6],
    ]);
  });
  it('stands in the square of its viewBox', () => {
    expect(parse(svg(TRIANGLE, 'viewBox="-10,20 512 512"')).value?.box).toEqual({
      x: -10,
      y: 20,
      width: 512,
      height: 512,
    });
  });
  it('may begin with a declaration, a comment and a document type', () => {
    const head =
      '<?xml version="1.0"?>\n<!-- <path> -->\n<!DOCTYPE svg [ <!ENTITY ns "http://x"> ]>\n';
    expect(points(`${head}${svg('<path d="M1 1H2"/>')}`)).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
  it('leaves out what shows nothing', () => {
    const silent =
      '<defs><rect width="1"/></defs><metadata><rdf:RDF/></metadata><sodipodi:namedview a="1"/>' +
      '<path d="M0 0h24v24H0z" fill="none"/><g style="display:none"><path d="M9 9H8"/></g>';
    expect(points(svg(`${silent}<path d="M1 1H2"/>`))).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
  it('follows transformations from the outside in, as drawing programs export them', () => {
    const potrace =
      '<g transform="translate(0,100) scale(0.1,-0.1)"><path d="M100 0L200 300"/></g>';
    expect(points(svg(potrace))).toEqual([
      [10, 100],
      [20, 70],
    ]);
    const nested =
      '<g transform="matrix(1 0 0 1 5 5)"><path transform="rotate(90 10 10),scale(2)" d="M10 5"/><path d="M1 1H2"/></g>';
    expect(points(svg(nested))).toEqual([
      [15, 25],
      [6, 6],
      [7, 6],
    ]);
  });
  it('fills what a style says, before an attribute', () => {
    expect(points(svg('<path style="fill:#000; stroke : none" fill="none" d="M1 1H2"/>'))).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('what is told', () => {
  it.each([
    ['no SVG at all', 'M0 0H10', 'read/svg-syntax '],
    ['another root', '<html><svg/></html>', 'read/svg-syntax <html'],
    ['a tag that is not closed', `<svg ${BOX}><g></svg>`, 'read/svg-syntax <'],
    ['a file that ends in a tag', `<svg ${BOX}><path d="M0 0`, 'read/svg-syntax d'],
    ['no viewBox', svg(TRIANGLE, 'width="100"'), 'read/svg-view-box <svg'],
    [
      'a viewBox that is no square',
      svg(TRIANGLE, 'viewBox="0 0 100 120"'),
      'read/svg-view-box 0 0 100 120',
    ],
    ['a viewBox of words', svg(TRIANGLE, 'viewBox="auto"'), 'read/svg-view-box auto'],
    ['no path', svg('<g/>'), 'read/svg-no-path <svg'],
    ['a path that draws nothing', svg('<path d="M1 1"/>'), 'read/svg-no-path <svg'],
    ['broken path data', svg('<path d="M0 0 K 1 1"/>'), 'read/svg-path K'],
    ['a shape', svg(`${TRIANGLE}<rect width="9" height="9"/>`), 'read/svg-unsupported <rect'],
    ['a stroke', svg('<path stroke="#000" d="M0 0H9"/>'), 'read/svg-unsupported #000'],
    [
      'an even-odd fill',
      svg('<g fill-rule="evenodd"><path d="M0 0H9"/></g>'),
      'read/svg-unsupported evenodd',
    ],
    [
      'a white piece',
      svg(`${TRIANGLE}<path style="fill:#FFF" d="M0 0H9"/>`),
      'read/svg-unsupported fill:#FFF',
    ],
    ['a gradient', svg('<path fill="url(#a)" d="M0 0H9"/>'), 'read/svg-unsupported url(#a)'],
    [
      'a clipping path',
      svg(`<g clip-path="url(#a)">${TRIANGLE}</g>`),
      'read/svg-unsupported url(#a)',
    ],
    [
      'a style sheet, even among definitions',
      svg(`<defs><style>.a{}</style></defs>${TRIANGLE}`),
      'read/svg-unsupported <style',
    ],
    [
      'a transformation that cannot be read',
      svg('<path transform="turn(9)" d="M0 0H9"/>'),
      'read/svg-unsupported turn(9)',
    ],
  ] as const)('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(parse(text).value).toBeUndefined();
  });
  it('a stroke of a group once, not at every path', () => {
    expect(told(svg(`<g stroke="red">${TRIANGLE}${TRIANGLE}</g>`))).toEqual([
      'read/svg-unsupported red',
    ]);
  });
  it('nothing of an even-odd rule or a white fill where nothing is filled', () => {
    const text = svg(`<path fill="none" fill-rule="evenodd" d="M0 0H9"/>${TRIANGLE}`);
    expect(told(text)).toEqual([]);
  });
});

describe('any file at all', () => {
  it('is drawn or told, at places that it has', () => {
    const token = fc.constantFrom(
      '<svg viewBox="0 0 9 9">',
      '</svg>',
      '<g',
      '</g>',
      '>',
      '/>',
      '<path d="M0 0H9V9z"/>',
      '<path style="fill:none;;" d="L"/>',
      ' transform="scale(0) rotate()"',
      ' style="',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      '<!DOCTYPE [',
      ']>',
      '监',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const text = tokens.join('');
        const { value, diagnostics } = parse(text);
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { span } of diagnostics) {
          expect(span.from).toBeLessThanOrEqual(text.length);
          expect(span.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
