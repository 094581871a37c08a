/** How a head is read: words of ICU, entries of the lexicon, numbers, and how well a line may end between them. */
import { describe, expect, it } from 'vitest';
import { enclosedIn } from '../../../src/makeup/headline/enclosed.ts';
import { placesOf } from '../../../src/makeup/headline/places.ts';
import { wordsOf } from '../../../src/makeup/headline/words.ts';
import type { Lexicon } from '../../../src/model/lexicon.ts';
import { resolveLexicon } from '../../../src/resolve/lexicon.ts';

const SPAN = { file: { path: 'lexicon.txt', text: '' }, from: 0, to: 0 };

const lexiconOf = (...entries: readonly string[]): Lexicon =>
  resolveLexicon(entries.map((text) => ({ text, span: SPAN })));

/** A head written with `/` at the ends of ICU's words. */
const parted = (written: string): { readonly text: string; readonly ends: readonly number[] } => {
  const pieces = written.split('/');
  let at = 0;
  const ends = pieces.map((piece) => {
    at += piece.length;
    return at;
  });
  return { text: pieces.join(''), ends };
};

const read = (written: string, lexicon: Lexicon = lexiconOf()): string => {
  const { text, ends } = parted(written);
  return wordsOf(text, ends, lexicon)
    .map((word) => word.text)
    .join('/');
};

describe('the words of a head', () => {
  const lexicon = lexiconOf(
    '泵站',
    '汛前',
    '上新',
    '长跑',
    '温以衡',
    '岚江',
    '岚江市',
    '河边',
    '北渡',
    '口岸边',
  );
  const corrected: readonly (readonly [string, string, string])[] = [
    ['an entry joins what ICU parts', '温/以/衡/率队', '温以衡/率队'],
    ['an entry takes a character from a word of ICU', '泵/站在/汛/前/检修', '泵站/在/汛前/检修'],
    ['an entry that would cut two words does not', '马上/新建', '马上/新建'],
    ['of as many words the first is the longest', '市长/跑', '市长/跑'],
    ['that holds for names as well', '运河/边', '运河/边'],
    ['the longest entry wins', '岚/江/市/长江', '岚江市/长江'],
    ['of two rows of entries and words too', '北渡口/岸边', '北渡口/岸边'],
    ['an entry inside a word stays out', '江北/渡口', '江北/渡口'],
  ];
  it.each(corrected)('%s: %s', (_name, written, expected) => {
    expect(read(written, lexicon)).toBe(expected);
  });

  const numbers: readonly (readonly [string, string])[] = [
    ['12.9/公里/有轨电车/3/号/线', '12.9公里/有轨电车/3号线'],
    ['第十/四届/马拉松', '第十四届/马拉松'],
    ['百分/之/八十/的/电梯', '百分之八十/的/电梯'],
    ['2026/年/11/月/23/日/起', '2026年11月23日/起'],
    ['20/万/欧元/资金', '20万欧元/资金'],
    ['3/家长/5/条例', '3/家长/5/条例'],
    ['百姓/一起/三峡', '百姓/一起/三峡'],
    ['上千/名/市民', '上千名/市民'],
    ['增长/5.6/%/居', '增长/5.6%/居'],
    ['3/+/10/清单', '3+10/清单'],
    ['每/5/分钟/更新', '每5分钟/更新'],
    ['5G/基站/和/AI/芯片', '5G/基站/和/AI/芯片'],
    ['7/时/30/分/出发', '7时30分/出发'],
  ];
  it.each(numbers)('numbers stay whole: %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it('takes a described character and one with a selector as one', () => {
    expect(read('⿰金監/先生/葛\u{e0107}/氏')).toBe('⿰金監/先生/葛\u{e0107}/氏');
    expect(read('⿰金監/先生', lexiconOf('監先'))).toBe('⿰金監/先生');
  });

  it('never cuts a Western word for an entry', () => {
    expect(read('AIGC/模型', lexiconOf('AI'))).toBe('AIGC/模型');
    expect(read('5G/基/站', lexiconOf('G基站'))).toBe('5G/基/站');
    expect(read('3/+/10/清/单', lexiconOf('10清单'))).toBe('3+10/清/单');
  });
});

/** `|` where a line may end, with its reason; a dear one in brackets. */
function places(written: string, lexicon: Lexicon = lexiconOf()): readonly string[] {
  const { text, ends } = parted(written);
  const words = wordsOf(text, ends, lexicon);
  return placesOf({ words, wordEnds: ends, enclosed: enclosedIn(text) }).map(
    ({ at, reason }) => `${text.slice(0, at)}|${text.slice(at)} ${reason}`,
  );
}

const between = (written: string, at: string, lexicon?: Lexicon): string | undefined =>
  places(written, lexicon)
    .find((place) => place.startsWith(`${at} `))
    ?.slice(at.length + 1);

describe('between two words a line', () => {
  const never: readonly (readonly [string, string])[] = [
    ['老人/的/笑声', '老人|的笑声'],
    ['走进/了/老街', '走进|了老街'],
    ['孩子/们/回家', '孩子|们回家'],
    ['停车/等/问题', '停车|等问题'],
    ['老街/和/新厂', '老街|和新厂'],
    ['完成/，/开工', '完成|，开工'],
    ['看/《/图则/》', '看《|图则》'],
    ['看/《/图则/》', '看《图则|》'],
    ['人情味/—/—/记', '人情味—|—记'],
    ['5G/基站', '5|G基站'],
    ['更新/　/扩容', '更新|　扩容'],
  ];
  it.each(never)('never ends: %s at %s', (written, at) => {
    expect(between(written, at)).toBeUndefined();
  });

  const reasons: readonly (readonly [string, string, string])[] = [
    ['更新/　/扩容', '更新　|扩容', 'clause'],
    ['完成/，/开工', '完成，|开工', 'clause'],
    ['人情味/—/—/记/老街', '人情味|——记老街', 'clause'],
    ['白菜/、/萝卜', '白菜、|萝卜', 'list'],
    ['泵站/在/今天/完成', '泵站|在今天完成', 'phrase'],
    ['市民/读/《/图则/》/学习', '市民读《图则》|学习', 'phrase'],
    ['更新/工程', '更新|工程', 'word'],
    ['老街/的/更新', '老街的|更新', 'attributive'],
    ['19/处/泵站', '19处|泵站', 'count'],
    ['第十四/次/会议', '第十四次|会议', 'count'],
    ['11/月/23/日/通车', '11月23日|通车', 'word'],
    ['19/泵站', '19|泵站', 'leadsOn'],
    ['泵站/在/今天/完成', '泵站在|今天完成', 'leadsOn'],
    ['看/老/屋', '看老|屋', 'insideSingles'],
    ['汛期/前/完成', '汛期|前完成', 'behindNoun'],
    ['图书/馆/开放', '图书|馆开放', 'suffix'],
    ['今天/封/顶/完成', '今天封|顶完成', 'insideSingles'],
    ['芯/片/送/检/完成', '芯片|送检完成', 'pairOfSingles'],
    ['更新/案/追回', '更新案|追回', 'word'],
    ['看/老/屋/怎样', '看老屋|怎样', 'word'],
    ['15/条/鱼/游来', '15条鱼|游来', 'word'],
    ['老街/的/路/通车', '老街的路|通车', 'word'],
    ['专程/坐/高铁', '专程|坐高铁', 'lone'],
    ['问题/贴/在/了/门口', '问题贴|在了门口', 'behindNoun'],
    ['，/与/你/同行', '，|与你同行', 'clause'],
    ['Smart/ /Canal/上线', 'Smart |Canal上线', 'word'],
  ];
  it.each(reasons)('%s at %s: %s', (written, at, reason) => {
    expect(between(written, at)).toBe(reason);
  });
});

describe('inside a word a line', () => {
  const lexicon = lexiconOf('岚江市|人民政府', '望川理工学院', '住房和城乡建设局');
  const reasons: readonly (readonly [string, string, string | undefined])[] = [
    ['岚/江/市/人民/政府/公布', '岚江市|人民政府公布', 'entryBar'],
    ['岚/江/市/人民/政府/公布', '岚江市人民|政府公布', 'name'],
    ['望/川/理工/学院/开学', '望川理|工学院开学', 'inWord'],
    ['住房/和/城乡/建设/局/公布', '住房和|城乡建设局公布', 'name'],
    ['住房/和/城乡/建设/局/公布', '住房|和城乡建设局公布', undefined],
    ['更新/完成', '更|新完成', 'inWord'],
    ['2026/年/11/月/23/日', '2026年|11月23日', 'enclosed'],
    ['2026/年/11/月/23/日', '2026|年11月23日', undefined],
    ['看/《/修缮/图则/》/学习', '看《修缮|图则》学习', 'enclosed'],
    ['说/“/一老/一小/”/好', '说“一老|一小”好', 'enclosed'],
    ['GDP/增长', 'G|DP增长', undefined],
    ['为了/明天', '为|了明天', undefined],
    ['⿰金監/先生', '⿰金|監先生', undefined],
    ['⿰金監先/生', '⿰金監|先生', 'inWord'],
  ];
  it.each(reasons)('%s at %s: %s', (written, at, reason) => {
    expect(between(written, at, lexicon)).toBe(reason);
  });
});

describe('titles, quotes and brackets', () => {
  const found = (text: string): readonly string[] =>
    enclosedIn(text).map(({ from, to }) => text.slice(from, to));
  it('are found one in the other', () => {
    expect(found('读《“一老一小”帮扶图则》（试行）')).toEqual([
      '“一老一小”',
      '《“一老一小”帮扶图则》',
      '（试行）',
    ]);
  });
  it('of a whole sentence do not count', () => {
    expect(found('“不能等水漫过了脚背”')).toEqual([]);
  });
  it('without their partner enclose nothing', () => {
    expect(found('》看《图则”')).toEqual([]);
  });
});
