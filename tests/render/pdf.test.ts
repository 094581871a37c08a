/** The finished file, read back by tools that we did not write. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { type BuiltIssue, buildWithoutPictures } from '../../src/build.ts';
import { diskFiles } from '../../src/host/fileStore.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import { pressFile } from '../../src/press.ts';
import { hasProgram, orSkipped, seedPage } from '../support/data.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { seedIssue } from '../support/seed.ts';

const built: BuiltIssue = buildWithoutPictures({
  path: 'issues/starter/issue.yaml',
  files: diskFiles,
  fontsPath: 'fonts/fonts.yaml',
  fontFiles: machineFonts,
  pages: undefined,
  overlays: [],
});
const profile = readFileSync(NEWSPRINT_PROFILE);

function pdfOf(from: BuiltIssue, pdfx: '4' | '1a' = '4', label = 'A02'): Uint8Array {
  if (from.issue === undefined) throw new Error(JSON.stringify(from.diagnostics));
  return pressFile(from.issue, from.pages, label, { pdfx, creator: 'Dayang test', profile });
}

const pdf = pdfOf(built);
const folder = mkdtempSync(join(tmpdir(), 'dayang-pdf-'));
const path = join(folder, 'A02.pdf');
writeFileSync(path, pdf);
const latin = Buffer.from(pdf).toString('latin1');
const bare = (text: string): string => text.replace(/\s/gu, '');

/** Every character of a story in reading order, as it was written. */
const storyText = (from: BuiltIssue, slug: string): string => {
  const story = from.pages.flatMap(({ made }) => made.stories).find((one) => one.slug === slug);
  return bare(story?.galley.paragraphs.map(({ text }) => text).join('') ?? '');
};

/** pdfkit writes each value of the Info dictionary as an object of its own. */
function infoValue(text: string, key: string): string | undefined {
  const reference = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  return new RegExp(`\n${reference} 0 obj\n(.*)\n`).exec(text)?.[1];
}

describe('the press file', () => {
  it('is PDF/X-4: version, identification, intent, Trapped, boxes', () => {
    expect(latin.slice(0, 8)).toBe('%PDF-1.6');
    expect(latin.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')).toBe(true);
    expect(/\/S \/GTS_PDFX/.test(latin)).toBe(true);
    expect(latin.includes('/OutputConditionIdentifier (CGATS TR 002)')).toBe(true);
    expect(latin.includes('/DestOutputProfile')).toBe(true);
    expect(infoValue(latin, 'Trapped')).toBe('/False');
    expect(latin.includes('/UserUnit')).toBe(false);
    expect(/\/TrimBox \[0 0 779\.\d+ 1105\.\d+\]/.test(latin)).toBe(true);
    expect(/\/BleedBox \[0 0 779\.\d+ 1105\.\d+\]/.test(latin)).toBe(true);
    expect(/DeviceRGB|DeviceGray|\/SMask|\/ca |\/CA |LZWDecode/.test(latin)).toBe(false);
  });

  it('is PDF/X-1a:2003 where asked', () => {
    const x1a = Buffer.from(pdfOf(built, '1a')).toString('latin1');
    expect(x1a.slice(0, 8)).toBe('%PDF-1.4');
    expect(infoValue(x1a, 'GTS_PDFXVersion')).toBe('(PDF/X-1a:2003)');
    expect(x1a.includes('<pdfxid:GTS_PDFXVersion>')).toBe(false);
  });

  it('has the same bytes twice, and other IDs for another issue', () => {
    expect(Buffer.from(pdfOf(built)).equals(Buffer.from(pdf))).toBe(true);
    const id = (text: string): string => /\/ID \[<(\w+)>/.exec(text)?.[1] ?? '';
    const other = Buffer.from(pdfOf(built, '4', 'A03')).toString('latin1');
    expect(id(latin)).not.toBe('');
    expect(id(other)).not.toBe(id(latin));
  });

  it('keeps its metadata well-formed whatever the title', () => {
    if (built.issue === undefined) throw new Error('no issue');
    const issue = { ...built.issue, house: { ...built.issue.house, name: '岚江 & <晚报> "\'' } };
    const named = Buffer.from(
      pressFile(issue, built.pages, 'A02', { pdfx: '4', creator: 'a&b', profile }),
    ).toString('utf8');
    const packet = named.slice(named.indexOf('<?xpacket begin'), named.indexOf('<?xpacket end'));
    expect(packet).toContain('岚江 &amp; &lt;晚报&gt; &quot;&apos;');
    expect(packet.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/&/);
  });

  it('gives back every story through pdf-parse', async () => {
    const { text } = await new PDFParse({ data: new Uint8Array(pdf) }).getText();
    const extracted = bare(text);
    for (const slug of ['canal', 'council'])
      expect(extracted.includes(storyText(built, slug))).toBe(true);
  });
});

describe.skipIf(!hasProgram('pdftotext', '-v'))('through poppler', () => {
  const extract = (file: string): string =>
    bare(execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }));

  it('gives back every story exactly but for white space', () => {
    const extracted = extract(path);
    for (const slug of ['canal', 'council'])
      expect(extracted.includes(storyText(built, slug))).toBe(true);
  });

  it('gives back the real page after the declared normalisation', () => {
    const page = orSkipped(seedPage(), 'the text of the real page');
    if (page === undefined) return;
    const seed = buildFromMemory(seedIssue(page).files);
    const file = join(folder, 'seed.pdf');
    writeFileSync(file, pdfOf(seed));
    const extracted = extract(file);
    for (const slug of ['lead', 'second'])
      expect(extracted.includes(storyText(seed, slug))).toBe(true);
  });

  it('embeds every font, subset, with ToUnicode', () => {
    const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+/);
      expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    }
  });
});

describe.skipIf(!hasProgram('qpdf', '--version'))('through qpdf', () => {
  it('has no error', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

describe.skipIf(!hasProgram('gs', '--version'))('through ghostscript', () => {
  it('prints on the black plate only', () => {
    const out = join(folder, 'plate%d.tif');
    execFileSync(
      'gs',
      ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-r72', `-sOutputFile=${out}`, path],
      { stdio: 'ignore' },
    );
    const plates = readdirSync(folder).filter((name) =>
      /\((Cyan|Magenta|Yellow|Black)\)/.test(name),
    );
    expect(plates).toHaveLength(4);
    const ink = (name: string): number => {
      const tiff = join(folder, plates.find((plate) => plate.includes(name)) ?? '');
      return inkIn(tiff);
    };
    expect(ink('(Cyan)')).toBe(0);
    expect(ink('(Magenta)')).toBe(0);
    expect(ink('(Yellow)')).toBe(0);
    expect(ink('(Black)')).toBeGreaterThan(0);
  });
});

/** Dark pixels of a plate: ghostscript turns it into a plain grey map that needs no library. */
function inkIn(tiff: string): number {
  const script = `import('sharp').then(async ({default: sharp}) => { const {data} = await sharp(${JSON.stringify(tiff)}).greyscale().raw().toBuffer({resolveWithObject: true}); console.log(data.reduce((n, v) => n + (v < 250 ? 1 : 0), 0)); })`;
  return Number(execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}
