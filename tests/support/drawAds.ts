/**
 * Draws the advertisements of issues/sample, all of them invented: the same bytes at every run on one version of
 * sharp. Letters are outlines of the project's own fonts.
 * npx tsc -p tsconfig.json --noEmit false --outDir out/ads && cp -r package.json fonts layouts out/ads
 * node out/ads/tests/support/drawAds.js [folder] [name …]
 */
import { bank } from './adBank.ts';
import { cinema } from './adCinema.ts';
import { home } from './adHome.ts';
import { school } from './adSchool.ts';
import { drawAll } from './pictureRun.ts';

await drawAll('issues/sample/ads', {
  'bank.pdf': bank,
  'cinema.png': cinema,
  'home.jpg': home,
  'school.svg': school,
});
