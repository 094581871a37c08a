/** The read stage: an issue, its house, page layouts and articles, as written. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { ArticleSource, IssueFiles, SourceDocument, WrittenIssue } from '../model/written.ts';
import type { WrittenHouse, WrittenLayout } from '../model/writtenHouse.ts';
import { folderOf, joinPath, staysInside } from './paths.ts';
import { readAds } from './readAds.ts';
import { readArticleFiles, readInlineArticles } from './readArticles.ts';
import { readDocument } from './readDocument.ts';
import { drawingFiles, readDrawings } from './readDrawings.ts';
import { readGlyphs } from './readGlyphs.ts';
import { readHouse } from './readHouse.ts';
import { readLexicon } from './readLexicon.ts';
import { readMotifs } from './readMotifs.ts';
import { readPictures } from './readPictures.ts';
import { readTables } from './readTables.ts';
import { issueSchema } from './schema/issue.ts';
import { layoutSchema } from './schema/layout.ts';

/** Reads everything the issue file names. Undefined when issue or house cannot be used at all. */
export function readIssue(path: string, files: FileStore): Checked<IssueFiles | undefined> {
  const issue = readDocument<WrittenIssue>(path, issueSchema, files, undefined);
  const diagnostics: Diagnostic[] = [...issue.diagnostics];
  const folder = folderOf(path);
  const articleFiles = readArticleFiles(joinPath(folder, 'articles'), files);
  diagnostics.push(...articleFiles.diagnostics);
  if (issue.value === undefined) return { value: undefined, diagnostics };

  const houseFolder = joinPath(folder, issue.value.data.paper);
  const house = readHouse(houseFolder, files, issue.value.spanAt(['paper']));
  diagnostics.push(...house.diagnostics);
  const layouts = readLayouts(issue.value, houseFolder, files);
  diagnostics.push(...layouts.diagnostics);
  const inline = readInlineArticles(issue.value, folder, files);
  const articles = mergeArticles(inline.value.found, articleFiles.value.found);
  diagnostics.push(...inline.diagnostics, ...articles.diagnostics);
  const pictures = readPictures(issue.value, folder, files);
  const ads = readAds(issue.value, folder, files);
  diagnostics.push(...pictures.diagnostics, ...ads.diagnostics);
  const tables = readTables(issue.value, folder, files);
  diagnostics.push(...tables.diagnostics);
  if (house.value === undefined) return { value: undefined, diagnostics };
  const leaving = pathsThatLeave(house.value, houseFolder);
  diagnostics.push(...leaving);
  if (leaving.length > 0) return { value: undefined, diagnostics };
  const glyphs = readGlyphs(house.value, houseFolder, files);
  const lexicon = readLexicon(house.value, houseFolder, files);
  const motifs = readMotifs(house.value, houseFolder, files);
  const drawings = readDrawings(house.value, houseFolder, files);
  diagnostics.push(...drawings.diagnostics);
  diagnostics.push(...glyphs.diagnostics, ...motifs.diagnostics, ...lexicon.diagnostics);
  return {
    value: {
      issue: issue.value,
      house: house.value,
      houseFolder,
      glyphs: glyphs.value,
      motifs: motifs.value,
      drawings: drawings.value,
      lexicon: lexicon.value,
      layouts: layouts.value.found,
      articles: articles.value,
      pictures: pictures.value,
      ads: ads.value,
      tables: tables.value,
      layoutNames: layoutNames(houseFolder, files),
      unreadable: new Set([
        ...layouts.value.broken,
        ...articleFiles.value.broken,
        ...inline.value.broken,
      ]),
    },
    diagnostics,
  };
}

/** Files of fonts, drawings, the profile and the lexicon must lie in the house's folder. */
function pathsThatLeave(house: SourceDocument<WrittenHouse>, root: string): readonly Diagnostic[] {
  const fonts = Object.entries(house.data.fonts ?? {}).map(([role, font]) => ({
    path: font.file,
    at: ['fonts', role, 'file'],
  }));
  const glyphs = (house.data.glyphs ?? []).map(({ file }, i) => ({
    path: file,
    at: ['glyphs', i, 'file'],
  }));
  const motifs = Object.entries(house.data.lines ?? {}).map(([name, { motif }]) => ({
    path: motif,
    at: ['lines', name, 'motif'],
  }));
  const single = [
    { path: house.data.press?.profile, at: ['press', 'profile'] },
    { path: house.data.lexicon, at: ['lexicon'] },
  ];
  return [...fonts, ...glyphs, ...motifs, ...drawingFiles(house), ...single]
    .flatMap(({ path, at }) => (path === undefined ? [] : [{ path, at }]))
    .filter(({ path }) => !staysInside(path))
    .map(({ path, at }) => diagnose('read/outside-folder', house.spanAt(at), { path, root }));
}

interface Found<T> {
  readonly found: ReadonlyMap<string, T>;
  readonly broken: readonly string[];
}

/** The page layouts that the house has: every YAML file beside house.yaml. */
const layoutNames = (folder: string, files: FileStore): readonly string[] =>
  files
    .list(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'house.yaml')
    .map((name) => name.slice(0, -'.yaml'.length));

function readLayouts(
  issue: SourceDocument<WrittenIssue>,
  houseFolder: string,
  files: FileStore,
): Checked<Found<SourceDocument<WrittenLayout>>> {
  const found = new Map<string, SourceDocument<WrittenLayout>>();
  const broken: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of new Set(issue.data.pages.map((page) => page.layout))) {
    const path = joinPath(houseFolder, `${name}.yaml`);
    // A layout that does not exist is told by resolve, which knows the names that do.
    if (name === 'house' || !/^[\p{L}\p{N}_-]+$/u.test(name) || files.load(path).kind === 'missing')
      continue;
    const layout = readDocument<WrittenLayout>(path, layoutSchema, files, undefined);
    diagnostics.push(...layout.diagnostics);
    if (layout.value === undefined) broken.push(name);
    else found.set(name, layout.value);
  }
  return { value: { found, broken }, diagnostics };
}

function mergeArticles(
  inline: ReadonlyMap<string, ArticleSource>,
  ownFiles: ReadonlyMap<string, ArticleSource>,
): Checked<ReadonlyMap<string, ArticleSource>> {
  const diagnostics = [...inline.values()].flatMap((article) => {
    const twin = ownFiles.get(article.slug);
    if (twin === undefined) return [];
    const path = twin.spanAt([]).file.path;
    return [
      diagnose('resolve/article-defined-twice', article.spanAt([]), { slug: article.slug, path }),
    ];
  });
  return { value: new Map([...ownFiles, ...inline]), diagnostics };
}
