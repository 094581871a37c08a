/** Sound press files of a small issue, made by our own pipeline, and what preflight tells of a file. */
import { NEWSPRINT_LIMITS, PREFLIGHT_RULES, type Preflight } from '../../src/model/preflight.ts';
import { readJpeg } from '../../src/pictures/readJpeg.ts';
import { preflightFile } from '../../src/preflight/preflightFile.ts';
import { pressFile, pressPictures } from '../../src/press.ts';
import { buildWithPictures } from './memoryIssue.ts';
import { NEWSPRINT, plain } from './pictures.ts';

const ISSUE = `paper: house
date: 2026-11-23
number: 10023
pages:
  - page: A02
    section: 要闻
    layout: inner
    place:
      - {article: lead, columns: 1-3, from: 15, lines: 30}
  - page: A03
    section: 评论
    layout: inner
    place: [{article: second, columns: 1-2, from: top, lines: 20}]
articles:
  lead:
    headline: 十九处泵站汛前检修完毕
    rank: 1
    pictures: [market]
    body: |
      城区的泵站“在汛前”完成检修，共更换设备26台；值班员说：“放心多了。”泵站把每台水泵的型号写进一本《泵站日志》，交接时逐条念一遍——谁也不能跳过……
  second: {headline: 记日志, rank: 3, body: 交接时逐条念一遍，闸上的水位最高到过7.2米。}
pictures:
  market: {file: p/market.jpg, caption: 集市, credit: 周一帆}
`;

export interface BaseOptions {
  readonly pdfx: '4' | '1a';
  readonly marks: boolean;
}

/** Both pages in one file. */
export async function pressBase({ pdfx, marks }: BaseOptions): Promise<Uint8Array> {
  const built = await buildWithPictures(
    {
      'issue.yaml': ISSUE,
      'p/market.jpg': await plain(1200, 800, [180, 170, 150]).jpeg().toBuffer(),
    },
    marks ? { marks: { round: '一校' } } : {},
  );
  const { issue } = built;
  const images = (await pressPictures(built, NEWSPRINT)).value;
  if (issue === undefined || images === undefined)
    throw new Error('the base issue cannot be built');
  return pressFile(issue, built.pages, '全', {
    pdfx,
    creator: 'Dayang test',
    profile: NEWSPRINT.bytes,
    images,
  });
}

export const USUAL: Preflight = { levels: PREFLIGHT_RULES, limits: NEWSPRINT_LIMITS };

export interface Told {
  /** Codes without their stage, each once, sorted. */
  readonly rules: readonly string[];
  readonly errors: readonly string[];
  readonly messages: readonly string[];
}

export async function told(bytes: Uint8Array, preflight: Preflight = USUAL): Promise<Told> {
  const { diagnostics } = await preflightFile({ bytes, path: 'base.pdf', preflight, readJpeg });
  const names = (of: typeof diagnostics): readonly string[] =>
    [...new Set(of.map(({ code }) => code.replace('preflight/', '')))].sort();
  return {
    rules: names(diagnostics),
    errors: names(diagnostics.filter(({ severity }) => severity === 'error')),
    messages: diagnostics.map(({ message }) => message.en),
  };
}
