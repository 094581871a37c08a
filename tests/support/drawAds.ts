/**
 * Draws the advertisements of issues/sample, all of them invented: the same bytes at every run on one version of
 * sharp. Letters are outlines of the project's own fonts.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/ads
 * node out/ads/tests/support/drawAds.js [folder] [name …]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bank } from './adBank.ts';
import { cinema } from './adCinema.ts';
import { home } from './adHome.ts';
import { school } from './adSchool.ts';

const ads: Readonly<Record<string, readonly [string, () => Promise<Buffer> | string]>> = {
  bank: ['png', bank],
  cinema: ['png', cinema],
  home: ['jpg', home],
  school: ['svg', school],
};

const [folder = 'issues/sample/ads', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, [form, ad]] of Object.entries(ads)) {
  if (names.length > 0 && !names.includes(name)) continue;
  writeFileSync(join(folder, `${name}.${form}`), await ad());
}
