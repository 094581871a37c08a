/** A map, weak or not. */
interface Known<K, T> {
  get(key: K): T | undefined;
  set(key: K, made: T): unknown;
}

/** What is made once for a key. */
export function keep<K, T>(known: Known<K, T>, key: K, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
