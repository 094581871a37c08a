/**
 * The font book: each role resolved to a face — the house's own file, an npm package, a system font, and at
 * last a stated substitute with a warning.
 */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  type Face,
  type FontBook,
  type FontRef,
  hasAll,
  NO_FACE_ID,
  type Role,
} from '../model/face.ts';
import type { House } from '../model/issue.ts';
import type { Span } from '../model/source.ts';
import type { WrittenFontSource, WrittenFonts } from '../model/written.ts';
import { openFace } from './openFace.ts';

/** Where font files are found; given by the host. */
export interface FontFiles {
  /** A file of an installed npm package, or of the system; undefined when it is not there. */
  readonly find: (source: WrittenFontSource) => string | undefined;
  /** The font program, unpacked. Undefined when it cannot be read. */
  readonly load: (path: string) => Uint8Array | undefined;
}

/** How a role was resolved, for `dayang fonts`. */
export interface ResolvedFace {
  readonly role: Role;
  readonly weight: number;
  readonly path: string;
  readonly licence: string;
  /** The role that stands in, when its own was not found. */
  readonly substitute: Role | undefined;
  /** Where the house names the file, if it does. */
  readonly span: Span | undefined;
}

export interface OpenedBook extends FontBook {
  /** What was missing or substituted among the faces asked for so far. */
  readonly diagnostics: () => readonly Diagnostic[];
  readonly resolve: (font: FontRef) => ResolvedFace | undefined;
}

export interface BookSources {
  readonly fonts: WrittenFonts;
  readonly house: Pick<House, 'fonts'>;
  readonly files: FontFiles;
  /** Where a font that is missing is told: the house file. */
  readonly span: Span;
}

/** Characters a role lacks are lent by the roles of this list, in order. */
const LENDERS: readonly Role[] = ['rare', 'song', 'hei'];

export function openFontBook(sources: BookSources): OpenedBook {
  const diagnostics = new Map<string, Diagnostic>();
  const faces = new Map<string, Face | undefined>();
  const tell = (diagnostic: Diagnostic): void => {
    diagnostics.set(`${diagnostic.code} ${diagnostic.message.en}`, diagnostic);
  };
  const byPath = new Map<string, Face | undefined>();
  // Two weights may come from one file, and one file is opened once.
  const openOnce = (found: ResolvedFace): Face | undefined => {
    if (!byPath.has(found.path)) byPath.set(found.path, open(sources, found, tell));
    return byPath.get(found.path);
  };
  const faceOf = (font: FontRef): Face | undefined => {
    const key = `${font.role}-${font.weight}`;
    if (!faces.has(key)) {
      const found = resolve(sources, font, tell);
      faces.set(key, found === undefined ? undefined : openOnce(found));
    }
    return faces.get(key);
  };
  const faceFor = (font: FontRef, text: string): Face => {
    const own = faceOf(font) ?? NO_FACE;
    if (hasAll(own, text)) return own;
    for (const role of LENDERS) {
      const lender = role === font.role ? undefined : faceOf({ role, weight: font.weight });
      if (lender !== undefined && hasAll(lender, text)) return lender;
    }
    return own;
  };
  return {
    faceFor,
    diagnostics: () => [...diagnostics.values()],
    resolve: (font) => resolve(sources, font, tell),
  };
}

/** Sets nothing: stands in where no font could be opened, after the error is told. */
const NO_FACE: Face = {
  id: NO_FACE_ID,
  postscriptName: 'none',
  outlines: 'truetype',
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  italicAngle: 0,
  bbox: { left: 0, right: 1000, bottom: -120, top: 880 },
  dashFeature: undefined,
  glyphOf: () => 1,
  advanceOf: () => 1000,
  verticalAdvanceOf: () => 1000,
  verticalOf: (gid) => gid,
  inkOf: () => ({ left: 0, right: 1000, bottom: -120, top: 880 }),
  shape: (text) => [...text].map((character) => ({ gid: 1, advance: 1000, text: character })),
  subset: () => ({ kind: 'truetype', program: new Uint8Array(), gids: [] }),
};

function open(
  sources: BookSources,
  found: ResolvedFace,
  tell: (diagnostic: Diagnostic) => void,
): Face | undefined {
  const { files, fonts } = sources;
  const span = found.span ?? sources.span;
  const program = files.load(found.path);
  if (program === undefined) {
    tell(diagnose('read/missing-file', span, { path: found.path }));
    return undefined;
  }
  const source = fonts.roles[found.substitute ?? found.role].faces.find((one) =>
    found.path.endsWith(one.file),
  );
  try {
    return openFace(program, {
      id: `${found.role}-${found.weight}`,
      dashFeature: source?.dash,
      postscriptName: source?.name,
    });
  } catch (error) {
    const why = {
      zh: '不是能用的字库',
      en: error instanceof Error ? error.message : String(error),
    };
    tell(diagnose('fonts/broken', span, { path: found.path, why }));
    return undefined;
  }
}

function resolve(
  sources: BookSources,
  font: FontRef,
  tell: (diagnostic: Diagnostic) => void,
): ResolvedFace | undefined {
  const { fonts, house, files, span } = sources;
  const own = house.fonts.get(font.role);
  if (own !== undefined)
    return {
      role: font.role,
      weight: font.weight,
      path: own.path,
      licence: '',
      substitute: undefined,
      span: own?.span,
    };
  const direct = nearestFace(sources, font.role, font.weight);
  if (direct !== undefined)
    return { role: font.role, ...direct, substitute: undefined, span: undefined };
  const role = fonts.roles[font.role];
  const substitute = role.substitute;
  const lent =
    substitute === undefined
      ? undefined
      : nearestFace({ ...sources, files }, substitute, font.weight);
  if (lent === undefined || substitute === undefined) {
    tell(
      diagnose('fonts/missing', span, {
        role: font.role,
        tried: role.faces.map((face) => face.package ?? face.file),
      }),
    );
    return undefined;
  }
  tell(diagnose('fonts/substituted', span, { role: font.role, by: substitute }));
  return { role: font.role, ...lent, substitute, span: undefined };
}

/** Of the faces of a role that are there, the one nearest in weight; the earlier in the list on a tie. */
function nearestFace(
  { fonts, files }: BookSources,
  role: Role,
  weight: number,
): { readonly path: string; readonly weight: number; readonly licence: string } | undefined {
  const found = fonts.roles[role].faces.flatMap((source) => {
    const path = files.find(source);
    return path === undefined ? [] : [{ path, weight: source.weight, licence: source.licence }];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) =>
      best === undefined || Math.abs(one.weight - weight) < Math.abs(best.weight - weight)
        ? one
        : best,
    undefined,
  );
}
