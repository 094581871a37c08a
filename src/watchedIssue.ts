/** An issue that says what make-up looked up in it: what was made holds while that is found again. */
import type { Issue } from './model/issue.ts';
import { InvariantError } from './model/units.ts';

/** Of the issue's maps, a key that was looked up, with what was found. */
export interface Lookup {
  readonly map: 'articles' | 'tables' | 'ads' | 'pictures';
  readonly key: string;
  readonly found: unknown;
}

export const findsTheSame = (lookups: readonly Lookup[], issue: Issue): boolean =>
  lookups.every(({ map, key, found }) => issue[map].get(key) === found);

export interface WatchedIssue {
  readonly watched: Issue;
  /** What has been looked up so far. */
  readonly lookups: () => readonly Lookup[];
}

export function watchedIssue(issue: Issue): WatchedIssue {
  const lookups = new Map<string, Lookup>();
  const watch = <V>(map: Lookup['map'], values: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
    new WatchedMap(values, (key, found) => lookups.set(`${map} ${key}`, { map, key, found }));
  return {
    watched: {
      ...issue,
      articles: watch('articles', issue.articles),
      tables: watch('tables', issue.tables),
      ads: watch('ads', issue.ads),
      pictures: watch('pictures', issue.pictures),
    },
    lookups: () => [...lookups.values()],
  };
}

/** A map that says what was looked up in it; of the map it stands for it has no copy. */
class WatchedMap<V> extends Map<string, V> {
  private readonly looked: ReadonlyMap<string, V>;
  private readonly note: (key: string, found: V | undefined) => void;

  constructor(values: ReadonlyMap<string, V>, note: (key: string, found: V | undefined) => void) {
    super();
    this.looked = values;
    this.note = note;
  }

  override get(key: string): V | undefined {
    const found = this.looked.get(key);
    this.note(key, found);
    return found;
  }

  override has(key: string): boolean {
    this.get(key);
    return this.looked.has(key);
  }

  /** What would go through all of it would depend on all of it. */
  private refuse(): never {
    throw new InvariantError('make-up looks things up by their names, one by one');
  }

  override [Symbol.iterator](): never {
    return this.refuse();
  }

  override entries(): never {
    return this.refuse();
  }

  override keys(): never {
    return this.refuse();
  }

  override values(): never {
    return this.refuse();
  }

  override forEach(): never {
    return this.refuse();
  }

  override get size(): number {
    return this.refuse();
  }
}
