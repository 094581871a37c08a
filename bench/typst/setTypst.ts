/** A child of the bench: one Typst file to one PDF on disk. Arguments: source, PDF. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openTypst } from './openTypst.ts';

const [source = '', out = ''] = process.argv.slice(2);
const typst = openTypst();
writeFileSync(out, typst.pdf(typst.layout(readFileSync(source, 'utf8'))));
