/** The contents on page one (导读): each entry with the page that its story stands on. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { codeOver } from '../model/pageCode.ts';
import type { IssueFiles } from '../model/written.ts';
import { spineColumn } from './pageHouse.ts';
import { placesOf } from './placed.ts';
import { columnNumbers } from './placeToResolve.ts';

export interface DigestEntry {
  readonly text: string;
  /** The code of the page its story begins on; empty when it stands on none, which is told. */
  readonly page: string;
}

export function digestOf(files: IssueFiles): readonly DigestEntry[] {
  return (files.issue.data.digest ?? []).map(({ article, text }) => ({
    text: (text ?? headlineOf(files, article)).normalize('NFC'),
    page: pageOf(files, article) ?? '',
  }));
}

/** A headline in lines reads as one line, its lines apart. */
function headlineOf(files: IssueFiles, slug: string): string {
  const headline = files.articles.get(slug)?.data.headline ?? '';
  const line = typeof headline === 'string' ? headline : headline.join('\u3000');
  return line.replaceAll('|', '').trim();
}

function pageOf(files: IssueFiles, slug: string): string | undefined {
  for (const page of files.issue.data.pages) {
    const place = placesOf(page, files).find(({ article }) => article === slug);
    if (place === undefined) continue;
    const spine = spineColumn(files.house.data, files.layouts.get(page.layout)?.data);
    return codeOver(page.page, spine, columnNumbers(place.columns));
  }
  return undefined;
}

/** Entries of stories that are unknown or stand on no page. */
export function checkDigest(files: IssueFiles): readonly Diagnostic[] {
  return (files.issue.data.digest ?? []).flatMap(({ article }, i) => {
    if (pageOf(files, article) !== undefined) return [];
    const span = files.issue.spanAt(['digest', i, 'article']);
    const known = [...files.articles.keys()];
    return files.articles.has(article)
      ? [diagnose('resolve/digest-not-placed', span, { article })]
      : [
          diagnose('resolve/unknown-article', span, {
            slug: article,
            near: nearest(article, known),
          }),
        ];
  });
}
