/**
 * The font book: each role resolved to a face — the house's own file, an npm package, a system font, and at
 * last a stated substitute with a warning. What a face lacks is drawn by the house or lent by another.
 */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Face, type FontBook, type FontRef, hasAll, type Role } from '../model/face.ts';
import type { House } from '../model/issue.ts';
import type { Span } from '../model/source.ts';
import type { WrittenFontSource, WrittenFonts } from '../model/writtenHouse.ts';
import { drawnFace, drawnTexts } from './drawnFace.ts';
import { hasSelector, type Lender, lendersOf, setsAsWritten } from './lenders.ts';
import { NO_FACE } from './noFace.ts';
import { openFace } from './openFace.ts';
import { isWoff2 } from './unpackWoff.ts';

/** Where font files are found; given by the host. */
export interface FontFiles {
  /** A file of an installed npm package, or of the system; undefined when it is not there. */
  readonly find: (source: WrittenFontSource) => string | undefined;
  /** The font program, unpacked. Undefined when it cannot be read. */
  readonly load: (path: string) => Uint8Array | undefined;
  /** Another after every change of the file; files that cannot change have none. */
  readonly version?: (path: string) => string;
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
  readonly house: Pick<House, 'fonts' | 'glyphs'>;
  readonly files: FontFiles;
  /** Where a font that is missing is told: the house file. */
  readonly span: Span;
}

/** Faces by their id, with the state of the file they were opened from. */
export type OpenedFaces = Map<string, { readonly face: Face; readonly version: string }>;

/** A font file opened, or why it could not be. */
interface Opened {
  readonly face: Face | undefined;
  readonly fault: Diagnostic | undefined;
}

/** `opened` has the faces that are open already, and takes those opened now: a file is read once for many books. */
export function openFontBook(sources: BookSources, opened: OpenedFaces = new Map()): OpenedBook {
  const { house } = sources;
  const diagnostics = new Map<string, Diagnostic>();
  const tell = (diagnostic: Diagnostic): void => {
    diagnostics.set(`${diagnostic.code} ${diagnostic.message.en}`, diagnostic);
  };
  const known = new Map<string, Opened>();
  const openOnce = (found: ResolvedFace): Opened =>
    keep(known, idOf(sources, found), () => openKept(sources, found, opened));
  const faces = new Map<string, Face | undefined>();
  const faceOf = (font: FontRef): Face | undefined =>
    keep(faces, keyOf(font), () => {
      const found = resolve(sources, font, tell);
      if (found === undefined) return undefined;
      const { face, fault } = openOnce(found);
      if (fault !== undefined) tell(fault);
      return face;
    });
  const lenderFor = (font: FontRef, has: (face: Face) => boolean): Face | undefined => {
    for (const lender of lendersOf(sources.fonts, font)) {
      const found = sourceOf(sources, lender);
      const opened = found === undefined ? undefined : openOnce(found);
      // Of a font that was only asked for help no fault is told, but where the house itself names it.
      if (opened?.fault !== undefined && found?.span !== undefined) tell(opened.fault);
      if (opened?.face !== undefined && has(opened.face)) return opened.face;
    }
    return undefined;
  };
  const loans = new Map<string, Face | undefined>();
  const lentFor = (font: FontRef, own: Face, text: string): Face | undefined =>
    keep(loans, `${keyOf(font)} ${text}`, () => {
      const exact = lenderFor(font, (face) => setsAsWritten(face, text));
      // No face has the form that is asked for: the usual one, of whoever has that.
      const isUsualWanted = exact === undefined && hasSelector(text) && !hasAll(own, text);
      return isUsualWanted ? lenderFor(font, (face) => hasAll(face, text)) : exact;
    });
  const drawn = house.glyphs.size === 0 ? undefined : drawnOnce(house.glyphs);
  const faceFor = (font: FontRef, text: string): Face => {
    if (drawn !== undefined && house.glyphs.has(text)) return drawn;
    const own = faceOf(font) ?? NO_FACE;
    return setsAsWritten(own, text) ? own : (lentFor(font, own, text) ?? own);
  };
  return {
    faceFor,
    drawnLength: drawnTexts(house.glyphs),
    diagnostics: () => [...diagnostics.values()],
    resolve: (font) => resolve(sources, font, tell),
  };
}

/** A face that has been opened before, while its file is the same. */
function openKept(sources: BookSources, found: ResolvedFace, opened: OpenedFaces): Opened {
  const { files } = sources;
  const version = `${found.path} ${files.version?.(found.path) ?? ''}`;
  const known = opened.get(idOf(sources, found));
  if (known?.version === version) return { face: known.face, fault: undefined };
  const made = open(sources, found);
  if (made.face !== undefined) opened.set(idOf(sources, found), { face: made.face, version });
  return made;
}

/**
 * One for each file, whoever asks first: that of the first role and weight which list it. A house's own file serves all
 * weights, of the first role that it is named for.
 */
function idOf({ fonts, house }: BookSources, { path, span, role, weight }: ResolvedFace): string {
  if (span !== undefined) {
    const first = [...house.fonts].find(([, own]) => own.path === path)?.[0];
    return keyOf({ role: first ?? role, weight: REGULAR });
  }
  for (const [name, { faces }] of Object.entries(fonts.roles)) {
    const listed = faces.find(({ file }) => path.endsWith(file));
    if (listed !== undefined) return `${name}-${listed.weight}`;
  }
  return keyOf({ role, weight });
}

/** The drawings of a house are one face, however many books it has. */
function drawnOnce(glyphs: House['glyphs']): Face {
  const face = DRAWN.get(glyphs) ?? drawnFace(glyphs);
  DRAWN.set(glyphs, face);
  return face;
}

const DRAWN = new WeakMap<House['glyphs'], Face>();

function open(sources: BookSources, found: ResolvedFace): Opened {
  const { files, fonts, span: house } = sources;
  const span = found.span ?? house;
  const program = files.load(found.path);
  if (program === undefined)
    return {
      face: undefined,
      fault: diagnose('read/missing-file', span, { path: found.path }),
    };
  if (isWoff2(program))
    return { face: undefined, fault: diagnose('fonts/woff2', span, { path: found.path }) };
  const source = fonts.roles[found.substitute ?? found.role].faces.find((one) =>
    found.path.endsWith(one.file),
  );
  try {
    const face = openFace(program, {
      id: idOf(sources, found),
      dashFeature: source?.dash,
      postscriptName: source?.name,
    });
    return { face, fault: undefined };
  } catch (error) {
    const why = {
      zh: '不是能用的字库',
      en: error instanceof Error ? error.message : String(error),
    };
    return { face: undefined, fault: diagnose('fonts/broken', span, { path: found.path, why }) };
  }
}

/** The file of a lender; nothing is told of a role that the issue may not use. */
function sourceOf(
  sources: BookSources,
  { role, weight, source }: Lender,
): ResolvedFace | undefined {
  if (source === undefined) return resolve(sources, { role, weight }, () => {});
  const path = sources.files.find(source);
  const { licence } = source;
  return path === undefined
    ? undefined
    : { role, weight, path, licence, substitute: undefined, span: undefined };
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

/** The weight a file without one goes by. */
const REGULAR = 400;

const keyOf = ({ role, weight }: FontRef): string => `${role}-${weight}`;

function keep<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const made = make();
  known.set(key, made);
  return made;
}

/**
 * Of the faces of a role that are there, the one nearest in weight; the earlier in the list on a tie. They are looked
 * for in that order, for the fonts of a system take long to list.
 */
function nearestFace(
  { fonts, files }: BookSources,
  role: Role,
  weight: number,
): { readonly path: string; readonly weight: number; readonly licence: string } | undefined {
  const nearestFirst = fonts.roles[role].faces.toSorted(
    (a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight),
  );
  for (const source of nearestFirst) {
    const path = files.find(source);
    if (path !== undefined) return { path, weight: source.weight, licence: source.licence };
  }
  return undefined;
}
