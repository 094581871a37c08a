/** The read stage: an issue, its house, page layouts and articles, as written. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { SourceText, Span } from '../model/source.ts';
import type {
  ArticleSource,
  IssueFiles,
  Path,
  SourceDocument,
  WrittenArticle,
  WrittenHouse,
  WrittenIssue,
  WrittenLayout,
} from '../model/written.ts';
import { folderOf, joinPath, staysInside } from './paths.ts';
import { readDocument, readText } from './readDocument.ts';
import { articleSchema } from './schema/article.ts';
import { houseSchema, layoutSchema } from './schema/house.ts';
import { issueSchema } from './schema/issue.ts';

/** Reads everything the issue file names. Undefined when issue or house cannot be used at all. */
export function readIssue(path: string, files: FileStore): Checked<IssueFiles | undefined> {
  const issue = readDocument<WrittenIssue>(path, issueSchema, files, undefined);
  const diagnostics: Diagnostic[] = [...issue.diagnostics];
  const folder = folderOf(path);
  const articleFiles = readArticleFiles(folder, files);
  diagnostics.push(...articleFiles.diagnostics);
  if (issue.value === undefined) return { value: undefined, diagnostics };

  const houseFolder = joinPath(folder, issue.value.data.paper);
  const house = readDocument<WrittenHouse>(
    joinPath(houseFolder, 'house.yaml'),
    houseSchema,
    files,
    issue.value.spanAt(['paper']),
  );
  diagnostics.push(...house.diagnostics);
  const layouts = readLayouts(issue.value, houseFolder, files);
  diagnostics.push(...layouts.diagnostics);
  const inline = inlineArticles(issue.value, folder, files);
  const articles = mergeArticles(inline.value, articleFiles.value.found);
  diagnostics.push(...inline.diagnostics, ...articles.diagnostics);
  if (house.value === undefined) return { value: undefined, diagnostics };
  diagnostics.push(...pathsThatLeave(house.value, houseFolder));
  return {
    value: {
      issue: issue.value,
      house: house.value,
      houseFolder,
      layouts: layouts.value.found,
      articles: articles.value,
      unreadable: new Set([...layouts.value.broken, ...articleFiles.value.broken]),
    },
    diagnostics,
  };
}

/** Font and profile files must lie in the house's folder. */
function pathsThatLeave(house: SourceDocument<WrittenHouse>, root: string): readonly Diagnostic[] {
  const fonts = Object.entries(house.data.fonts ?? {}).map(([role, font]) => ({
    path: font.file,
    at: ['fonts', role, 'file'],
  }));
  const profile = house.data.press?.profile;
  const named =
    profile === undefined ? fonts : [...fonts, { path: profile, at: ['press', 'profile'] }];
  return named
    .filter(({ path }) => !staysInside(path))
    .map(({ path, at }) => diagnose('read/outside-folder', house.spanAt(at), { path, root }));
}

interface Found<T> {
  readonly found: ReadonlyMap<string, T>;
  readonly broken: readonly string[];
}

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

function readArticleFiles(folder: string, files: FileStore): Checked<Found<ArticleSource>> {
  const found = new Map<string, ArticleSource>();
  const broken: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const articleFolder = joinPath(folder, 'articles');
  for (const name of files.list(articleFolder)) {
    if (!name.endsWith('.yaml')) continue;
    const slug = name.slice(0, -'.yaml'.length);
    const document = readDocument<WrittenArticle>(
      joinPath(articleFolder, name),
      articleSchema,
      files,
      undefined,
    );
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) {
      broken.push(slug);
      continue;
    }
    const body = readBody({
      slug,
      document: document.value,
      base: [],
      article: document.value.data,
      folder: articleFolder,
      files,
    });
    diagnostics.push(...body.diagnostics);
    found.set(slug, articleSource(slug, document.value, [], document.value.data, body.value));
  }
  return { value: { found, broken }, diagnostics };
}

function inlineArticles(
  issue: SourceDocument<WrittenIssue>,
  folder: string,
  files: FileStore,
): Checked<ReadonlyMap<string, ArticleSource>> {
  const diagnostics: Diagnostic[] = [];
  const found = Object.entries(issue.data.articles ?? {}).map(([slug, article]) => {
    const base: Path = ['articles', slug];
    const body = readBody({
      slug,
      document: issue,
      base,
      article,
      folder: joinPath(folder, 'articles'),
      files,
    });
    diagnostics.push(...body.diagnostics);
    return [slug, articleSource(slug, issue, base, article, body.value)] as const;
  });
  return { value: new Map(found), diagnostics };
}

function articleSource(
  slug: string,
  document: SourceDocument<unknown>,
  base: Path,
  data: WrittenArticle,
  body: SourceText | undefined,
): ArticleSource {
  return {
    slug,
    data,
    spanAt: (path) => document.spanAt([...base, ...path]),
    textAt: (path) => document.textAt([...base, ...path]),
    body,
  };
}

interface BodyPlace {
  readonly slug: string;
  readonly document: SourceDocument<unknown>;
  readonly base: Path;
  readonly article: WrittenArticle;
  readonly folder: string;
  readonly files: FileStore;
}

/** The body under `body`, in the file that `body` names, or in a .txt or .md of the article's name. */
function readBody({
  slug,
  document,
  base,
  article,
  folder,
  files,
}: BodyPlace): Checked<SourceText | undefined> {
  const span = document.spanAt([...base, 'body']);
  const beside = ['txt', 'md']
    .map((ending) => joinPath(folder, `${slug}.${ending}`))
    .filter((path) => files.load(path).kind !== 'missing');
  const [first, second] = beside;
  if (typeof article.body === 'string') {
    const diagnostics =
      first === undefined ? [] : [diagnose('resolve/two-bodies', span, { slug, path: first })];
    return { value: document.textAt([...base, 'body']), diagnostics };
  }
  if (article.body !== undefined) {
    const path = article.body.file;
    const fileSpan = document.spanAt([...base, 'body', 'file']);
    if (!staysInside(path)) {
      return {
        value: undefined,
        diagnostics: [diagnose('read/outside-folder', fileSpan, { path, root: folder })],
      };
    }
    return fileText(joinPath(folder, path), files, fileSpan);
  }
  if (first === undefined) return { value: undefined, diagnostics: [] };
  const text = fileText(first, files, span);
  const twice =
    second === undefined ? [] : [diagnose('resolve/two-bodies', span, { slug, path: second })];
  return { value: text.value, diagnostics: [...text.diagnostics, ...twice] };
}

function fileText(path: string, files: FileStore, askedAt: Span): Checked<SourceText | undefined> {
  const source = readText(path, files, askedAt);
  const file = source.value;
  if (file === undefined) return { value: undefined, diagnostics: source.diagnostics };
  const text: SourceText = {
    text: file.text,
    spanAt: (offset) => ({ file, from: offset, to: offset + 1 }),
  };
  return { value: text, diagnostics: source.diagnostics };
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
