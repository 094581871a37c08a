/** Whether two values of the model say the same. */

/**
 * Compares data through and through. `spanAt` says where in a file each character of a text stands: it is the same where
 * the text is, its file, and the place of its first character. Other functions are the same only as themselves.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (Array.isArray(one) && Array.isArray(other)) return isSameList(one, other);
  if (one instanceof Map && other instanceof Map) return isSameMap(one, other);
  if (one instanceof Set && other instanceof Set) return isSameList([...one], [...other]);
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return isSameBytes(one, other);
  return isSameRecord(one as Fields, other as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, i) => isSame(item, other[i]));

/** In the same order: what is told and drawn follows it. */
const isSameMap = (
  one: ReadonlyMap<unknown, unknown>,
  other: ReadonlyMap<unknown, unknown>,
): boolean => isSameList([...one].flat(), [...other].flat());

const isSameBytes = (one: ArrayBufferView, other: ArrayBufferView): boolean =>
  one.byteLength === other.byteLength && Buffer.compare(bytesOf(one), bytesOf(other)) === 0;

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function isSameRecord(one: Fields, other: Fields): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => {
    if (!(key in other)) return false;
    const [mine, theirs] = [one[key], other[key]];
    return key === 'spanAt' && isPlaces(mine) && isPlaces(theirs)
      ? isSame(mine(0), theirs(0))
      : isSame(mine, theirs);
  });
}

const isPlaces = (value: unknown): value is (offset: number) => unknown =>
  typeof value === 'function';

/** The earlier value where the later says the same, so that what was made of it still holds. */
export const earlierIfSame = <T>(earlier: T | undefined, later: T): T =>
  earlier !== undefined && isSame(earlier, later) ? earlier : later;

/** The same for each value of a map. */
export const earlierValues = <K, V>(
  earlier: ReadonlyMap<K, V> | undefined,
  later: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> =>
  new Map([...later].map(([key, value]) => [key, earlierIfSame(earlier?.get(key), value)]));
