/** The pipeline on one screen: each stage takes what the one before made. Only this file joins them. */
import { type Composer, composer } from './compose.ts';
import type { DrawnLines } from './display/drawnLines.ts';
import { type Changed, type Drawing, type DrawnPage, pageDrawer } from './drawPage.ts';
import {
  type FontFiles,
  type OpenedBook,
  type OpenedFaces,
  openFontBook,
} from './fonts/fontBook.ts';
import { placeLine } from './galley/placeLine.ts';
import { lintPages } from './lint/lintPages.ts';
import { withoutFloods } from './model/catalogue/catalogue.ts';
import { type Checked, type Diagnostic, hasErrors, inFileOrder } from './model/diagnostic.ts';
import type { Earlier } from './model/earlier.ts';
import type { FileStore, KnownFile } from './model/files.ts';
import type { House, Issue } from './model/issue.ts';
import type { MadePage } from './model/page.ts';
import type { PagePart, PartChange } from './model/pagePart.ts';
import type { PdfForm } from './model/pdfForm.ts';
import type { PictureFacts } from './model/picture.ts';
import type { StoryChange, StoryWords } from './model/storyWords.ts';
import { InvariantError } from './model/units.ts';
import type { IssueFiles, PictureSource } from './model/written.ts';
import { type Move, movesSince, type PageNow } from './moves.ts';
import { pageParts } from './pageParts.ts';
import { tellResolution } from './pictures/tellResolution.ts';
import { gatheredTogether, type RareCharacter, rareCharacters } from './rare.ts';
import { readFonts } from './read/readFonts.ts';
import { readIssue } from './read/readIssue.ts';
import { preflightOf } from './resolve/preflight.ts';
import { resolveIssue } from './resolve/resolveIssue.ts';
import { storyWords } from './storyWords.ts';
import { tellRuby } from './tellRuby.ts';
import { makeUnits, newUnitMemory, noUnitMemory, settledIssue, type UnitMemory } from './units.ts';

/** What an edition has to be compared: its stories, the parts of its pages beside them, and which pages were made. */
export interface EditionNow {
  readonly stories: readonly StoryWords[];
  readonly parts: readonly PagePart[];
  readonly pages: readonly string[];
}

export interface BuildInput extends Drawing {
  /** Path of the issue file. */
  readonly path: string;
  readonly files: FileStore;
  /** Path of fonts.yaml, and where the files it names are. */
  readonly fontsPath: string;
  readonly fontFiles: FontFiles;
  /** Page codes to make; undefined makes all. */
  readonly pages: readonly string[] | undefined;
  /** What stories say, and the parts of pages show, otherwise than in an earlier edition: proofs show it. */
  readonly compare?: ((now: EditionNow) => Pick<Changed, 'changes' | 'parts'>) | undefined;
  /** The edition as it was made before: what need not move keeps its place. */
  readonly earlier?: Earlier | undefined;
  /** What an earlier build of the same issue has left; the result is the same, and sooner there. */
  readonly memory?: Memory | undefined;
}

/** What a build leaves for the next: faces that are open, pages with what they were made of. */
export interface Memory {
  readonly faces: OpenedFaces;
  readonly units: UnitMemory;
  /** Undefined where no build follows. */
  readonly lines: DrawnLines | undefined;
  readonly drawn: WeakMap<
    MadePage,
    { readonly given: readonly unknown[]; readonly page: DrawnPage }
  >;
}

export const newMemory = (): Memory => ({
  faces: new Map(),
  units: newUnitMemory(),
  lines: new WeakMap(),
  drawn: new WeakMap(),
});

export interface BuiltPage extends DrawnPage {
  readonly made: MadePage;
}

export interface BuiltIssue {
  /** Undefined when the files could not be read well enough to make pages. */
  readonly issue: Issue | undefined;
  readonly pages: readonly BuiltPage[];
  /** What stands elsewhere than in the earlier edition; empty without one. */
  readonly moved: readonly Move[];
  /** What the stories say otherwise than before; empty where that was not asked. */
  readonly changes: readonly StoryChange[];
  /** What else stands on the pages otherwise than before; empty where that was not asked. */
  readonly partChanges: readonly PartChange[];
  /** Characters that the desk and the printer check twice. */
  readonly rare: readonly RareCharacter[];
  /** Composition of this issue, for galleys and the words of sheets; what it cannot set is told nowhere. */
  readonly composer: Composer | undefined;
  /** Files of the pictures by their path, for the press: their bytes are read again there. */
  readonly pictureFiles: ReadonlyMap<string, KnownFile>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function buildIssue(input: BuildInput): Promise<BuiltIssue> {
  // read: YAML text as written; every value knows its place.
  const files = readIssue(input.path, input.files);

  // pictures: what the files hold. Colour management is loaded only where there are some.
  const sources = files.value === undefined ? undefined : allPictures(files.value);
  const forms = files.value === undefined ? NO_FORMS : await formsOf(files.value);
  if (sources === undefined || sources.size === 0)
    return makeIssue(input, files, { pictures: NO_PICTURES, forms });
  const { inspectPictures } = await import('./pictures/inspectPictures.ts');
  return makeIssue(input, files, { pictures: await inspectPictures(sources), forms });
}

/** preflight: the PDFs of advertisements. What reads them is loaded only where there are some. */
async function formsOf({ ads, house }: IssueFiles): Promise<FoundForms> {
  const sources = [...ads.values()].flatMap(({ form }) => (form === undefined ? [] : [form]));
  if (sources.length === 0) return NO_FORMS;
  const { inspectForms } = await import('./preflight/inspectForms.ts');
  const { readJpeg } = await import('./pictures/readJpeg.ts');
  return inspectForms(sources, { preflight: preflightOf(house.data), readJpeg });
}

/** The same at once and without a look into pictures: their places stay empty. */
export const buildWithoutPictures = (input: BuildInput): BuiltIssue =>
  makeIssue(input, readIssue(input.path, input.files), { pictures: NO_PICTURES, forms: NO_FORMS });

type FoundPictures = Checked<ReadonlyMap<string, PictureFacts>>;

const NO_PICTURES: FoundPictures = { value: new Map(), diagnostics: [] };

type FoundForms = Checked<ReadonlyMap<string, PdfForm>>;

const NO_FORMS: FoundForms = { value: new Map(), diagnostics: [] };

interface Found {
  readonly pictures: FoundPictures;
  readonly forms: FoundForms;
}

function makeIssue(
  input: BuildInput,
  files: Checked<IssueFiles | undefined>,
  { pictures, forms }: Found,
): BuiltIssue {
  const fonts = readFonts(input.fontsPath, input.files);
  const ofFiles = [files, fonts, pictures, forms].flatMap(({ diagnostics }) => diagnostics);
  if (files.value === undefined || fonts.value === undefined) return failed(ofFiles);

  // resolve: units, defaults, styles and references bound; lengths are integers.
  const resolved = resolveIssue(files.value, pictures.value, forms.value);
  const memory = input.memory ?? { ...newMemory(), units: noUnitMemory(), lines: undefined };
  const issue = settledIssue(memory.units, resolved.value);
  const ofIssue = [...ofFiles, ...resolved.diagnostics];
  const sources = {
    fonts: fonts.value.data,
    files: input.fontFiles,
    span: files.value.house.spanAt(['fonts']),
  };
  const newBook = (house: House): OpenedBook => openFontBook({ ...sources, house }, memory.faces);

  // galley and makeup: stories set to the measures that the pages ask for.
  const all = makeUnits({ issue, earlier: input.earlier, newBook, memory: memory.units });
  const made = all.made.filter(({ value }) => input.pages?.includes(value.code) ?? true);

  // display: absolute and final. What only proofs show is no fault of the issue's.
  const marksBook = newBook(issue.house);
  const setter: Composer = composer(issue, marksBook);
  const proofSetter = composer(issue, newBook(issue.house));
  const pressFiles = pictureFiles(files.value);
  const changed = changedSince(
    input,
    issue,
    made.map(({ value }) => value),
    pressFiles,
  );
  const draw = pageDrawer(
    issue,
    { ...input, changed, lines: memory.lines },
    { press: setter, proof: proofSetter },
  );
  const hasMarks = input.marks !== undefined || issue.house.press.marks;
  // Marks tell what of them cannot be set, and changes are of this run: such pages are drawn each time.
  const given =
    hasMarks || changed !== undefined
      ? undefined
      : [issue.house, issue.date, issue.number, input.overlays.join(), input.watermark];
  const pages = made.map(
    ({ value }): BuiltPage => ({ made: value, ...drawnOnce(value, given, draw, memory.drawn) }),
  );
  const pagesNow = made.flatMap(({ value }): readonly PageNow[] => {
    const page = issue.pages.find(({ code }) => code === value.code);
    return page === undefined ? [] : [{ page, made: value }];
  });
  const diagnostics = [
    ...ofIssue,
    ...toldOnce([...all.diagnostics, ...marksBook.diagnostics(), ...setter.diagnostics()]),
    ...made.flatMap((page) => [...page.diagnostics, ...tellRuby(page.value, placeLine)]),
    // lint: the finished pages looked over by the house's rules.
    ...lintPages({ issue, pages: pagesNow }),
    ...tellResolution(
      issue,
      pages.map(({ display }) => display),
    ),
  ];
  return {
    issue,
    pages,
    moved: moves(input.earlier, issue, pagesNow),
    changes: changed?.changes ?? [],
    partChanges: changed?.parts ?? [],
    rare: rareCharacters(gatheredTogether([all.rare, setter.gathered()])),
    composer: proofSetter,
    pictureFiles: pressFiles,
    diagnostics: inFileOrder(withoutFloods(diagnostics)),
  };
}

/** A page as it was drawn before, while it and what is drawn with it are the same. */
function drawnOnce(
  made: MadePage,
  given: readonly unknown[] | undefined,
  draw: (made: MadePage) => DrawnPage,
  memory: Memory['drawn'],
): DrawnPage {
  if (given === undefined) return draw(made);
  const known = memory.get(made);
  if (known?.given.every((one, i) => one === given[i]) === true) return known.page;
  const page = draw(made);
  memory.set(made, { given, page });
  return page;
}

/** What several units tell alike, as of a font that all of them ask for, once. */
const toldOnce = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(
    diagnostics.map((one) => [`${one.span.file.path} ${one.code} ${one.message.en}`, one]),
  ).values(),
];

function changedSince(
  { compare }: BuildInput,
  { articles }: Issue,
  made: readonly MadePage[],
  files: ReadonlyMap<string, KnownFile>,
): Changed | undefined {
  if (compare === undefined) return undefined;
  const parts = made.flatMap((page) => pageParts(page, files));
  const pages = made.map(({ code }) => code);
  const stories = [...articles.values()].map(storyWords);
  const lengths = new Map(
    stories.map(({ slug, paragraphs }) => [slug, paragraphs.map(({ length }) => length)]),
  );
  return { ...compare({ stories, parts, pages }), lengths };
}

/** Pages that were left out of this run have not moved. */
function moves(
  earlier: Earlier | undefined,
  { pages }: Issue,
  now: readonly PageNow[],
): readonly Move[] {
  if (earlier === undefined) return [];
  const isLeftOut = (code: string): boolean =>
    pages.some((page) => page.code === code) && !now.some(({ page }) => page.code === code);
  return movesSince({ pages: earlier.pages.filter(({ code }) => !isLeftOut(code)) }, now);
}

/** Pictures of the issue and those of its advertisements. */
const allPictures = ({ pictures, ads }: IssueFiles): ReadonlyMap<string, PictureSource> =>
  new Map([
    ...pictures,
    ...[...ads.values()].flatMap(({ picture }) =>
      picture === undefined ? [] : [[picture.name, picture] as const],
    ),
  ]);

const pictureFiles = (files: IssueFiles): ReadonlyMap<string, KnownFile> =>
  new Map(
    [...allPictures(files).values()].flatMap(({ path, file }) =>
      file === undefined ? [] : [[path, file]],
    ),
  );

const failed = (diagnostics: readonly Diagnostic[]): BuiltIssue => {
  if (!hasErrors(diagnostics)) throw new InvariantError('nothing was read and nothing was told');
  return {
    issue: undefined,
    pages: [],
    moved: [],
    changes: [],
    partChanges: [],
    rare: [],
    composer: undefined,
    pictureFiles: new Map(),
    diagnostics: inFileOrder(withoutFloods(diagnostics)),
  };
};
