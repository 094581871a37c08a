/** The pipeline on one screen: each stage takes what the one before made. Only this file joins them. */
import { type Composer, composer } from './compose.ts';
import { displayPage } from './display/displayPage.ts';
import { type Overlay, overlayItems } from './display/overlay.ts';
import { type FontFiles, openFontBook } from './fonts/fontBook.ts';
import { placeLine } from './galley/placeLine.ts';
import { makeupPage } from './makeup/makeupPage.ts';
import { withoutFloods } from './model/catalogue/catalogue.ts';
import { type Diagnostic, hasErrors, inFileOrder } from './model/diagnostic.ts';
import type { DisplayList } from './model/display.ts';
import type { FileStore } from './model/files.ts';
import type { Issue } from './model/issue.ts';
import type { MadePage } from './model/page.ts';
import { InvariantError } from './model/units.ts';
import type { RareCharacter } from './rare.ts';
import { readFonts } from './read/readFonts.ts';
import { readIssue } from './read/readIssue.ts';
import { resolveIssue } from './resolve/resolveIssue.ts';

export interface BuildInput {
  /** Path of the issue file. */
  readonly path: string;
  readonly files: FileStore;
  /** Path of fonts.yaml, and where the files it names are. */
  readonly fontsPath: string;
  readonly fontFiles: FontFiles;
  /** Page codes to make; undefined makes all. */
  readonly pages: readonly string[] | undefined;
  /** What to draw over the pages, for proofs. */
  readonly overlays: readonly Overlay[];
}

export interface BuiltPage {
  readonly made: MadePage;
  readonly display: DisplayList;
}

export interface BuiltIssue {
  /** Undefined when the files could not be read well enough to make pages. */
  readonly issue: Issue | undefined;
  readonly pages: readonly BuiltPage[];
  /** Characters that the desk and the printer check twice. */
  readonly rare: readonly RareCharacter[];
  readonly diagnostics: readonly Diagnostic[];
}

export function buildIssue(input: BuildInput): BuiltIssue {
  // read: YAML text as written; every value knows its place.
  const files = readIssue(input.path, input.files);
  const fonts = readFonts(input.fontsPath, input.files);
  const ofFiles = [...files.diagnostics, ...fonts.diagnostics];
  if (files.value === undefined || fonts.value === undefined) return failed(ofFiles);

  // resolve: units, defaults, styles and references bound; lengths are integers.
  const resolved = resolveIssue(files.value);
  const issue = resolved.value;
  const ofIssue = [...ofFiles, ...resolved.diagnostics];
  const book = openFontBook({
    fonts: fonts.value.data,
    house: issue.house,
    files: input.fontFiles,
    span: files.value.house.spanAt(['fonts']),
  });

  // galley and makeup: stories set to the measures that the pages ask for.
  const setter: Composer = composer(issue, book);
  const wanted = issue.pages.filter(({ code }) => input.pages?.includes(code) ?? true);
  const made = wanted.map((page) => makeupPage(page, issue, setter));

  // display: absolute and final.
  const pages = made.map(({ value }): BuiltPage => {
    const display = displayPage(value, placeLine);
    // Under the page, so that no line of the grid hides a stroke.
    const overlay = overlayItems(value, input.overlays, placeLine);
    return { made: value, display: { ...display, items: [...overlay, ...display.items] } };
  });
  const diagnostics = [
    ...ofIssue,
    ...book.diagnostics(),
    ...setter.diagnostics(),
    ...made.flatMap((page) => page.diagnostics),
  ];
  return {
    issue,
    pages,
    rare: setter.rare(),
    diagnostics: inFileOrder(withoutFloods(diagnostics)),
  };
}

const failed = (diagnostics: readonly Diagnostic[]): BuiltIssue => {
  if (!hasErrors(diagnostics)) throw new InvariantError('nothing was read and nothing was told');
  return {
    issue: undefined,
    pages: [],
    rare: [],
    diagnostics: inFileOrder(withoutFloods(diagnostics)),
  };
};
