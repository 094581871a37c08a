/** The picture stage, first half: what the files of the pictures hold, and what is wrong with them. */
import sharp, { type Metadata } from 'sharp';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { KnownFile } from '../model/files.ts';
import type { PictureFacts } from '../model/picture.ts';
import { isSame } from '../model/same.ts';
import type { PictureSource } from '../model/written.ts';
import { isOpaque, outlineOf } from './outline.ts';
import { beginsAsPicture, otherThing } from './signatures.ts';

/** Facts by the pictures' names; one object a picture. A picture that cannot be used has none. */
export async function inspectPictures(
  sources: ReadonlyMap<string, PictureSource>,
): Promise<Checked<ReadonlyMap<string, PictureFacts>>> {
  const inspected = await fewAtOnce([...sources.values()], async (source) => ({
    source,
    found: await inspect(source),
  }));
  return {
    value: new Map(
      inspected.flatMap(({ source, found }) =>
        found.value === undefined ? [] : [[source.name, found.value]],
      ),
    ),
    diagnostics: inspected.flatMap(({ found }) => found.diagnostics),
  };
}

/** Files in memory at once: as many as libvips is given threads to look into them. */
const AT_ONCE = 4;

/** What is made of each, in their order. */
async function fewAtOnce<Of, Made>(
  all: readonly Of[],
  make: (one: Of) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  const waiting = all.entries();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const [i, one] of waiting) made[i] = await make(one);
  });
  await Promise.all(workers);
  return made;
}

/** Pixels a side: twice a broadsheet spread (781 mm) at 450 ppi; JPEG itself ends at 65,535. */
const MOST_SIDE = 30_000;
/** Over the largest camera backs (150); a broadsheet spread at 300 ppi has 59. */
const MOST_MEGAPIXELS = 250;

type Inspected = Checked<PictureFacts | undefined>;

/** What sound pictures hold, by their files: asked for again they are not looked into again. */
const SOUND = new WeakMap<
  KnownFile,
  { readonly source: PictureSource; readonly found: Inspected }
>();

async function inspect(source: PictureSource): Promise<Inspected> {
  const { file } = source;
  if (file === undefined) return { value: undefined, diagnostics: [] };
  const known = SOUND.get(file);
  if (known !== undefined && isSameUse(known.source, source)) return known.found;
  const found = await inspectAnew(source, file.read());
  // What is told names a place in the issue, which may be another next time.
  if (found.diagnostics.length === 0) SOUND.set(file, { source, found });
  return found;
}

const isSameUse = (one: PictureSource, other: PictureSource): boolean =>
  one.name === other.name && one.path === other.path && isSame(one.data, other.data);

async function inspectAnew(
  source: PictureSource,
  bytes: Uint8Array | undefined,
): Promise<Inspected> {
  const { path, spanAt } = source;
  const span = spanAt(['file']);
  if (bytes === undefined) return failed(diagnose('picture/changed', span, { path }));
  if (bytes.length === 0) return failed(diagnose('picture/empty', span, { path }));
  const metadata = await metadataOf(bytes);
  if (!beginsAsPicture(bytes))
    return failed(diagnose('picture/not-a-picture', span, { path, what: otherThing(bytes) }));
  if (metadata === undefined) return failed(diagnose('picture/broken', span, { path }));
  const { width, height } = metadata.autoOrient;
  if (Math.max(width, height) > MOST_SIDE || width * height > MOST_MEGAPIXELS * 1e6) {
    const limits = { mostSide: MOST_SIDE, mostMegapixels: MOST_MEGAPIXELS };
    return failed(diagnose('picture/too-large', span, { path, width, height, ...limits }));
  }
  const shape = await shapeOf(bytes, metadata);
  if (shape === undefined) return failed(diagnose('picture/broken', span, { path }));
  const colours = GREYS.has(metadata.space) ? 'grey' : 'colour';
  return {
    value: { path, width, height, colours, ...shape },
    diagnostics: doubtsOf(metadata, source),
  };
}

const failed = (diagnostic: Diagnostic): Inspected => ({
  value: undefined,
  diagnostics: [diagnostic],
});

/** Names of libvips for one ink: 8 bits, 16 bits. */
const GREYS: ReadonlySet<string> = new Set(['b-w', 'grey16']);

/** What the head of the file says; undefined when it cannot be read. Its size is judged by us, not by sharp. */
const metadataOf = (bytes: Uint8Array): Promise<Metadata | undefined> =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);

/** Pixels a side of the trial decoding, which reads the file to its end. */
const TRIAL_SIDE = 64;

/** Transparency and outline; undefined when the file cannot be read to its end. */
async function shapeOf(
  bytes: Uint8Array,
  { hasAlpha }: Metadata,
): Promise<Pick<PictureFacts, 'hasAlpha' | 'outline'> | undefined> {
  const upright = sharp(bytes, { failOn: 'warning', limitInputPixels: false }).autoOrient();
  const trial = hasAlpha
    ? upright.toColourspace('srgb').extractChannel('alpha')
    : upright.resize(TRIAL_SIDE, TRIAL_SIDE, { fit: 'fill' });
  const read = await trial
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (read === undefined || !hasAlpha) return read && { hasAlpha: false };
  const { width, height } = read.info;
  const plane = { width, height, alpha: read.data };
  return isOpaque(plane) ? { hasAlpha: false } : { hasAlpha: true, outline: outlineOf(plane) };
}

/** Bits a colour of the depths of libvips that are more than the press file has. */
const BITS: Readonly<Record<string, number>> = {
  ushort: 16,
  short: 16,
  uint: 32,
  int: 32,
  float: 32,
};

/** What does not keep the picture from the press. */
function doubtsOf(
  { pages, depth, space, hasProfile }: Metadata,
  { path, spanAt }: PictureSource,
): readonly Diagnostic[] {
  const span = spanAt(['file']);
  const bits = BITS[depth];
  return [
    ...(pages !== undefined && pages > 1
      ? [diagnose('picture/animated', span, { path, frames: pages })]
      : []),
    ...(bits === undefined ? [] : [diagnose('picture/deep', span, { path, bits })]),
    ...(space === 'cmyk' && !hasProfile ? [diagnose('picture/cmyk-untagged', span, { path })] : []),
  ];
}
