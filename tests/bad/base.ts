/** A small issue that is right in everything, as strings in memory, and the ways to break it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE } from '../support/memoryIssue.ts';

/** Files of an issue folder by their path in it. */
export type IssueFolder = Map<string, string | Uint8Array>;

const TABLOID = join(import.meta.dirname, '..', '..', 'layouts', 'tabloid');
/** Set here and not in the house: the base places its stories by lines that follow from these. */
const ISSUE = `paper: house
date: 2026-11-23
weekday: 星期一
number: 10023

pages:
  - page: A02
    section: 要闻
    layout: inner
    credits: {editor: 沈砚秋, designer: 陆小帆, proofreader: 戴敏之}
    place:
      - {article: canal, columns: 1-2, from: top, lines: 11}
      - {article: council, columns: 3-4, from: top, lines: 8}
      - {masthead: true, columns: 5}

masthead:
  editorInChief: 顾南舟
  dutyEditors: [章怀青, 于立]
  coverEditor: 沈砚秋
  coverDesigner: 陆小帆
  coverProofreader: 戴敏之
`;

const CANAL = `kind: 消息
kicker: 老街更新过半
headline: 运河留住烟火
dateline: 本报讯
byline: {name: 林知遥, style: end-paren}
body: |
  古运河街区的更新工程昨天过半，脚手架已经拆去，青瓦、木门板和石驳岸重新露了出来。

  随队的市民观察员手里各有一张意见卡，当天全部收回、逐条编号。今后旧粮仓将用作图书馆和书场，居民可以从河边走进去看书、听书，也可以坐下来喝茶。
`;

const COUNCIL = `kind: 消息
headline: 夜间公交增开五条
body: |
  十二月中旬起，全市新开夜班公交五条，末班车延至次日凌晨，重点连接医院、客运站和工厂宿舍。

  新线先试行三个月，再根据客流增减班次，具体站点另行公布。
`;

/** The drawings that the house's lines repeat. */
const LINES = readdirSync(join(TABLOID, 'lines'));
const drawing = (name: string): string => readFileSync(join(TABLOID, 'lines', name), 'utf8');

export function baseIssue(): IssueFolder {
  return new Map<string, string | Uint8Array>([
    ['issue.yaml', ISSUE],
    ['house/house.yaml', HOUSE],
    ['house/lexicon.txt', readFileSync(join(TABLOID, 'lexicon.txt'), 'utf8')],
    ['house/inner.yaml', readFileSync(join(TABLOID, 'inner.yaml'), 'utf8')],
    ...LINES.map((name) => [`house/lines/${name}`, drawing(name)] as const),
    ['articles/canal.yaml', CANAL],
    ['articles/council.yaml', COUNCIL],
  ]);
}

/** The text of a file of the folder, with one kind of line end, as positions are counted in it. */
export function textOf(files: IssueFolder, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`the case has no file ${path}`);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}

/** Replaces a text that must stand exactly once, so that no case goes stale unseen. */
export const swap =
  (path: string, from: string, to: string) =>
  (files: IssueFolder): void => {
    const text = textOf(files, path);
    const parts = text.split(from);
    if (parts.length !== 2) {
      throw new Error(`“${from}” stands ${parts.length - 1} times in ${path}, not once`);
    }
    files.set(path, parts.join(to));
  };

export const put =
  (path: string, content: string | Uint8Array) =>
  (files: IssueFolder): void => {
    files.set(path, content);
  };

export const append =
  (path: string, more: string) =>
  (files: IssueFolder): void => {
    files.set(path, textOf(files, path) + more);
  };

export const remove =
  (path: string) =>
  (files: IssueFolder): void => {
    if (!files.delete(path)) throw new Error(`there is no ${path} to remove`);
  };

/** Puts a body in the place of the canal story's own. */
export const body =
  (text: string) =>
  (files: IssueFolder): void => {
    const head = textOf(files, 'articles/canal.yaml').split('body: |')[0] ?? '';
    files.set('articles/canal.yaml', `${head}${text}`);
  };

export const all =
  (...changes: readonly ((files: IssueFolder) => void)[]) =>
  (files: IssueFolder): void => {
    for (const change of changes) change(files);
  };
