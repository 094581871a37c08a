/** Every picture that a page places is one of the issue, and every one of the issue is on a page. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { IssueFiles, Path } from '../model/written.ts';

interface PlacedPicture {
  readonly name: string;
  readonly path: Path;
}

export function checkPlacedPictures(files: IssueFiles): readonly Diagnostic[] {
  const placed = placedPictures(files);
  const names = [...files.pictures.keys()];
  const unknown = placed
    .filter(({ name }) => !files.pictures.has(name))
    .map(({ name, path }) => {
      const facts = { name, near: nearest(name, names) };
      return diagnose('resolve/unknown-picture', files.issue.spanAt(path), facts);
    });
  const unused = [...files.pictures.values()]
    .filter(({ name }) => !placed.some((one) => one.name === name))
    .map(({ name, spanAt }) => diagnose('resolve/unused-picture', spanAt([]), { name }));
  return [...unknown, ...unused];
}

const placedPictures = ({ issue }: IssueFiles): readonly PlacedPicture[] =>
  issue.data.pages.flatMap(({ place }, i) =>
    place.flatMap(({ picture, pictures, inserts }, j): readonly PlacedPicture[] => {
      const at: Path = ['pages', i, 'place', j];
      return [
        ...(picture === undefined ? [] : [{ name: picture, path: [...at, 'picture'] }]),
        ...(pictures ?? []).map((name, k) => ({ name, path: [...at, 'pictures', k] })),
        ...(inserts ?? []).flatMap((insert, k) =>
          insert.picture === undefined
            ? []
            : [{ name: insert.picture, path: [...at, 'inserts', k, 'picture'] }],
        ),
      ];
    }),
  );
