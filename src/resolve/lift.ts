/** Wire copy carries its dateline and byline in the text: they are lifted out, and that is recorded. */
import type { ParagraphText, TextRun } from '../model/galley.ts';
import type { IntakeChange } from '../model/issue.ts';

export interface Lifted {
  readonly paragraphs: readonly ParagraphText[];
  readonly dateline: string | undefined;
  readonly byline: string | undefined;
  readonly changes: readonly IntakeChange[];
}

/** What the article's own keys say already; the same words in the text are then taken out, other words stay. */
export interface Stated {
  readonly dateline: string | undefined;
  readonly byline: string | undefined;
}

export function liftSignature(paragraphs: readonly ParagraphText[], stated: Stated): Lifted {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  const dateline = matchOf(DATELINE, textOf(first), stated.dateline);
  const byline = matchOf(BYLINE, textOf(last), stated.byline);
  const front = dateline?.[0].length ?? 0;
  const back = byline?.[0].length ?? 0;
  const cutParagraphs = paragraphs.map((paragraph, i) =>
    cut(
      paragraph,
      i === 0 ? front : 0,
      textOf(paragraph).length - (i === paragraphs.length - 1 ? back : 0),
    ),
  );
  const changes: IntakeChange[] = [];
  if (dateline !== undefined && first !== undefined) {
    changes.push({ rule: 'dateline', span: first.spanAt(0), from: dateline[0], to: '' });
  }
  if (byline !== undefined && last !== undefined) {
    changes.push({ rule: 'byline', span: last.spanAt(byline.index), from: byline[0], to: '' });
  }
  return { paragraphs: cutParagraphs, dateline: dateline?.[1], byline: byline?.[1], changes };
}

const DATELINE = /^(本报讯|本报[^\s，。]{0,8}讯|新华社[^\s，。]{1,12}电)[\s\u3000]*/u;
/** （某某） or （记者 某某　某某） after the last full stop: two to four Han a name. */
const BYLINE =
  /(?<=[。！？”…])[\s\u3000]*（((?:本报记者|记者|通讯员)?[\s\u3000]*\p{Script=Han}{2,4}(?:[\s\u3000、]+\p{Script=Han}{2,4})*)）$/u;

function matchOf(
  pattern: RegExp,
  text: string,
  stated: string | undefined,
): RegExpExecArray | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const isOther = stated !== undefined && bare(stated) !== bare(found[1] ?? '');
  return isOther ? undefined : found;
}

const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '');

const textOf = (paragraph: ParagraphText | undefined): string =>
  paragraph?.runs.map((run) => run.text).join('') ?? '';

function cut(paragraph: ParagraphText, from: number, to: number): ParagraphText {
  let at = 0;
  const runs = paragraph.runs.flatMap((run): readonly TextRun[] => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return { ...paragraph, runs, spanAt: (offset) => paragraph.spanAt(offset + from) };
}
