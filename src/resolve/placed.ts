/** What stands on a page: what its layout puts there, and what the issue does. */
import type { IssueFiles, WrittenPage } from '../model/written.ts';
import type { WrittenPlace } from '../model/writtenPlace.ts';

export const placesOf = (page: WrittenPage, files: IssueFiles): readonly WrittenPlace[] => [
  ...(files.layouts.get(page.layout)?.data.place ?? []),
  ...page.place,
];

/** The places of all pages, in order. */
export const allPlaces = (files: IssueFiles): readonly WrittenPlace[] =>
  files.issue.data.pages.flatMap((page) => placesOf(page, files));
