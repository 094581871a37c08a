/** Articles, in the issue file or in files of their own, and the bodies beside them. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import { type SourceText, type Span, wholeFile } from '../model/source.ts';
import type {
  ArticleSource,
  Path,
  SourceDocument,
  WrittenArticle,
  WrittenIssue,
} from '../model/written.ts';
import { joinPath, staysInside } from './paths.ts';
import { readDocument, readText } from './readDocument.ts';
import { articleSchema } from './schema/article.ts';
import { EXPECTED, SLUG } from './schema/common.ts';

export interface Articles {
  readonly found: ReadonlyMap<string, ArticleSource>;
  /** Slugs whose file or body could not be read; already told. */
  readonly broken: readonly string[];
}

interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

const folderAt = (path: string, files: FileStore): Folder => ({
  path,
  names: new Set(files.list(path)),
});

/** Where an article's data and body are looked for. */
interface ArticlePlace {
  readonly slug: string;
  readonly document: SourceDocument<unknown>;
  readonly base: Path;
  readonly article: WrittenArticle;
  /** The folder that `body: {file: …}` counts from: that of the file it is written in. */
  readonly folder: string;
  /** Files beside it, of which `<slug>.txt` or `.md` may be its body. */
  readonly beside: Folder;
}

/** Every article of the `articles` folder. */
export function readArticleFiles(articleFolder: string, files: FileStore): Checked<Articles> {
  const folder = folderAt(articleFolder, files);
  const read = [...folder.names]
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readArticleFile(folder, name, files));
  return gather(read);
}

/** Every article written in the issue file itself. */
export function readInlineArticles(
  issue: SourceDocument<WrittenIssue>,
  folder: string,
  files: FileStore,
): Checked<Articles> {
  const beside = folderAt(joinPath(folder, 'articles'), files);
  const read = Object.entries(issue.data.articles ?? {}).map(([slug, article]) =>
    readArticle(
      { slug, document: issue, base: ['articles', slug], article, folder, beside },
      files,
    ),
  );
  return gather(read);
}

type Read = Checked<{ readonly slug: string; readonly article: ArticleSource | undefined }>;

function gather(read: readonly Read[]): Checked<Articles> {
  return {
    value: {
      found: new Map(
        read.flatMap(({ value }) =>
          value.article === undefined ? [] : [[value.slug, value.article]],
        ),
      ),
      broken: read.flatMap(({ value }) => (value.article === undefined ? [value.slug] : [])),
    },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readArticleFile(folder: Folder, name: string, files: FileStore): Read {
  const slug = name.slice(0, -'.yaml'.length);
  const path = joinPath(folder.path, name);
  const wanted = EXPECTED['slug'];
  if (!SLUG.test(slug) && wanted !== undefined) {
    const misnamed = diagnose('read/bad-value', wholeFile({ path, text: '' }), {
      written: slug,
      wanted,
    });
    return { value: { slug, article: undefined }, diagnostics: [misnamed] };
  }
  const document = readDocument<WrittenArticle>(path, articleSchema, files, undefined);
  if (document.value === undefined) {
    return { value: { slug, article: undefined }, diagnostics: document.diagnostics };
  }
  const place = { slug, document: document.value, base: [], article: document.value.data };
  const read = readArticle({ ...place, folder: folder.path, beside: folder }, files);
  return { ...read, diagnostics: [...document.diagnostics, ...read.diagnostics] };
}

function readArticle(place: ArticlePlace, files: FileStore): Read {
  const { slug, document, base, article } = place;
  const body = readBody(place, files);
  if (body.diagnostics.some(({ code }) => code.startsWith('read/'))) {
    return { value: { slug, article: undefined }, diagnostics: body.diagnostics };
  }
  const source: ArticleSource = {
    slug,
    data: article,
    spanAt: (path) => document.spanAt([...base, ...path]),
    body: body.value,
  };
  return { value: { slug, article: source }, diagnostics: body.diagnostics };
}

/** The body under `body`, in the file that `body` names, or in a .txt or .md of the article's name. */
function readBody(place: ArticlePlace, files: FileStore): Checked<SourceText | undefined> {
  const { slug, document, base, article, beside } = place;
  const span = document.spanAt([...base, 'body']);
  const lying = [`${slug}.txt`, `${slug}.md`]
    .filter((name) => beside.names.has(name))
    .map((name) => joinPath(beside.path, name));
  const written = writtenBody(place, files);
  const [first] = lying;
  const body = written ?? (first === undefined ? NO_BODY : fileText(first, files, span));
  const named =
    typeof article.body === 'object' ? joinPath(place.folder, article.body.file) : undefined;
  const others = (written === undefined ? lying.slice(1) : lying).filter((path) => path !== named);
  const firstName = written === undefined ? (first ?? 'body') : 'body';
  const twice = others.map(
    (path): Diagnostic => diagnose('resolve/two-bodies', span, { slug, first: firstName, path }),
  );
  return { value: body.value, diagnostics: [...body.diagnostics, ...twice] };
}

const NO_BODY: Checked<SourceText | undefined> = { value: undefined, diagnostics: [] };

/** What `body` says; undefined when it is not written. */
function writtenBody(
  { document, base, article, folder }: ArticlePlace,
  files: FileStore,
): Checked<SourceText | undefined> | undefined {
  const { body } = article;
  if (body === undefined) return undefined;
  if (typeof body === 'string') {
    return { value: document.textAt([...base, 'body']), diagnostics: [] };
  }
  const span = document.spanAt([...base, 'body', 'file']);
  if (staysInside(body.file)) return fileText(joinPath(folder, body.file), files, span);
  const facts = { path: body.file, root: folder };
  return { value: undefined, diagnostics: [diagnose('read/outside-folder', span, facts)] };
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
