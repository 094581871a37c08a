/** A child of the bench: characters typed in a warm process of Typst. Arguments: pages, PDF. */
import { writeFileSync } from 'node:fs';
import { editionOf, typstSource } from './edition.ts';
import { openTypst } from './openTypst.ts';
import { timeTyping, withTyped } from './typing.ts';

const [pages = '', out = ''] = process.argv.slice(2);
const edition = editionOf(Number(pages));
const typst = openTypst();

await timeTyping((typed) => {
  const source = typstSource(withTyped(edition, typed));
  const began = performance.now();
  const made = typst.layout(source);
  const laidOut = performance.now();
  writeFileSync(out, typst.pdf(made));
  return { layout: laidOut - began, pdf: performance.now() - laidOut };
});
