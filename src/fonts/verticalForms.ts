/** The glyphs that stand in vertical lines: single substitutions of the OpenType feature `vert`, else `vrt2`. */

/** The substitution table as fontkit decodes it; its lists are read only when asked for. */
export interface Substitutions {
  readonly scriptList: Iterable<{
    readonly tag: string;
    readonly script: { readonly defaultLangSys: LanguageSystem | null };
  }>;
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: Iterable<number> };
  }[];
  readonly lookupList: { get(index: number): Lookup };
}

interface LanguageSystem {
  readonly featureIndexes: Iterable<number>;
}

interface Lookup {
  readonly lookupType: number;
  readonly subTables: Iterable<Subtable>;
}

/** Type 1, or of type 7 (extension) what it points to. */
interface Subtable {
  /** Format of a single substitution: 1 adds a figure to the glyph id, 2 lists the new ids. */
  readonly version?: number;
  readonly coverage?: Coverage;
  readonly deltaGlyphID?: number;
  readonly substitute?: { get(index: number): number };
  readonly lookupType?: number;
  readonly extension?: Subtable;
}

interface Coverage {
  readonly glyphs?: Iterable<number>;
  readonly rangeRecords?: Iterable<{ readonly start: number; readonly end: number }>;
}

type Forms = ReadonlyMap<number, number>;

/** Lookups follow each other: what one gives, the next may change again. */
export function verticalForms(table: Substitutions | undefined): (gid: number) => number {
  const lookups = table === undefined ? [] : lookupsOf(table).map(formsOf);
  return (gid) => lookups.reduce((form, forms) => forms.get(form) ?? form, gid);
}

/** Where the feature is looked for first: Han, then what stands for any script. */
const SCRIPTS = ['hani', 'DFLT', 'kana', 'latn'];
const FEATURES = ['vert', 'vrt2'];
const SINGLE = 1;
const EXTENSION = 7;

function lookupsOf({ scriptList, featureList, lookupList }: Substitutions): readonly Lookup[] {
  const scripts = [...scriptList];
  const featuresOf = (script: string) => {
    const system = scripts.find(({ tag }) => tag === script)?.script.defaultLangSys;
    return [...(system?.featureIndexes ?? [])].flatMap((i) => featureList[i] ?? []);
  };
  const found = FEATURES.flatMap((feature) =>
    SCRIPTS.map((script) => featuresOf(script).filter(({ tag }) => tag === feature)),
  ).find((features) => features.length > 0);
  const indexes = (found ?? []).flatMap(({ feature }) => [...feature.lookupListIndexes]);
  return [...new Set(indexes)].sort((a, b) => a - b).map((index) => lookupList.get(index));
}

/** Every substitution of one lookup; where two subtables cover a glyph, the first counts. */
function formsOf({ lookupType, subTables }: Lookup): Forms {
  const forms = new Map<number, number>();
  for (const outer of subTables) {
    const isExtended = lookupType === EXTENSION;
    const type = isExtended ? outer.lookupType : lookupType;
    const subtable = isExtended ? outer.extension : outer;
    if (type !== SINGLE || subtable === undefined) continue;
    covered(subtable.coverage).forEach((gid, i) => {
      const form = formIn(subtable, gid, i);
      if (form !== undefined && !forms.has(gid)) forms.set(gid, form);
    });
  }
  return forms;
}

const GLYPH_IDS = 0x10000;

const formIn = (
  { version, deltaGlyphID, substitute }: Subtable,
  gid: number,
  index: number,
): number | undefined =>
  version === 1 ? (gid + (deltaGlyphID ?? 0) + GLYPH_IDS) % GLYPH_IDS : substitute?.get(index);

/** Glyph ids in the order of the coverage index. */
const covered = (coverage: Coverage | undefined): readonly number[] => [
  ...(coverage?.glyphs ?? []),
  ...[...(coverage?.rangeRecords ?? [])].flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, i) => start + i),
  ),
];
