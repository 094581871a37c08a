import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, ParagraphText } from '../../src/model/galley.ts';
import type { SourceText } from '../../src/model/source.ts';
import { parseBody } from '../../src/resolve/body.ts';
import { normaliseWire } from '../../src/resolve/intake.ts';

const source = (text: string): SourceText => {
  const file = { path: 'body.txt', text };
  return { text, spanAt: (offset) => ({ file, from: offset, to: offset + 1 }) };
};

const parse = (text: string): ReturnType<typeof parseBody> => parseBody(source(text), '■');
const paragraphs = (text: string): readonly ParagraphText[] => parse(text).value;
const codes = (text: string): readonly string[] => parse(text).diagnostics.map(({ code }) => code);
const wordsOf = ({ runs }: ParagraphText): string => runs.map(({ text }) => text).join('');

const NAMES: Readonly<Record<Mark['kind'], string>> = {
  dots: 'dots',
  'name-line': 'name',
  'title-line': 'title',
  'death-box': 'death',
  superscript: 'sup',
  subscript: 'sub',
  ruby: 'ruby',
  even: 'even',
};

/**
 * Paragraphs as text: `#` crosshead, `-` item, `[…]` bold, `|` between paragraphs, `name1(…)` a mark and which
 * one of its paragraph, outermost first, with what it carries.
 */
function shape(text: string): string {
  return paragraphs(text).map(shapeOf).join('|');
}

function shapeOf({ kind, runs }: ParagraphText): string {
  const known: Mark[] = [];
  const words = runs.map((run) => {
    const strong = run.strong ? `[${run.text}]` : run.text;
    return (run.marks ?? []).reduceRight((inner, mark) => {
      if (!known.includes(mark)) known.push(mark);
      const carried = mark.kind === 'ruby' ? mark.text : mark.kind === 'even' ? mark.ems : '';
      return `${NAMES[mark.kind]}${known.indexOf(mark) + 1}(${inner}${carried === '' ? '' : `/${carried}`})`;
    }, strong);
  });
  const sign = kind === 'crosshead' ? '#' : kind === 'item' ? '-' : '';
  return sign + words.join('');
}

describe('the markup of a body', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['blank lines part paragraphs', '一\n\n二\n\n\n三', '一|二|三'],
    [
      'lines of a paragraph join, with a space between Western words',
      '一二\n三四 abc\ndef',
      '一二三四 abc def',
    ],
    [
      'Western words join with a space through marks',
      '见**Smart**\nCanal，{专名:Lan\nJiang}\n{dots:x}',
      '见[Smart] Canal，name1(Lan Jiang) dots2(x)',
    ],
    ['typed indents are dropped', '　　一二\n\n  三', '一二|三'],
    ['## is a crosshead', '一\n## 小标题\n二', '一|#小标题|二'],
    [
      'bold may touch Chinese marks',
      '**“重大”**项目，**本报讯：**今天',
      '[“重大”]项目，[本报讯：]今天',
    ],
    [
      'a backslash takes a mark as it is',
      '2\\*3 \\{a|b} \\{c\\|d\\} \\## 甲',
      '2*3 {a|b} {c|d} ## 甲',
    ],
    ['one asterisk is an asterisk', '3*4', '3*4'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(shape(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });

  it('ties each character to its place', () => {
    const text = '　　一**二**三\n四\\*五';
    const [paragraph] = paragraphs(text);
    const joined = paragraph === undefined ? '' : wordsOf(paragraph);
    expect(joined).toBe('一二三四*五');
    [...joined].forEach((character, i) => {
      expect(text[paragraph?.spanAt(i).from ?? -1]).toBe(character);
    });
  });
});

describe('ruby', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['one word a character is mono', '{汉字|hàn zì}', 'ruby1(汉/hàn)ruby2(字/zì)'],
    ['one character has one', '岚{岚|lán}江', '岚ruby1(岚/lán)江'],
    [
      'other counts are group ruby',
      '{今日|きょう}{花儿|huār}',
      'ruby1(今日/きょう)ruby2(花儿/huār)',
    ],
    ['a group keeps its words', '{阿Q正传|Ah Q}', 'ruby1(阿Q正传/Ah Q)'],
    ['any white parts the words', '{汉字|hàn　\n zì}', 'ruby1(汉/hàn)ruby2(字/zì)'],
    ['white round base and words is dropped', '{ 汉字 | hàn zì }', 'ruby1(汉/hàn)ruby2(字/zì)'],
    [
      'an ideograph keeps its selector',
      '{葛\u{E0100}城|gě chéng}',
      'ruby1(葛\u{E0100}/gě)ruby2(城/chéng)',
    ],
    [
      'one described by its parts is one',
      '{⿰金監江|jiàn jiāng}',
      'ruby1(⿰金監/jiàn)ruby2(江/jiāng)',
    ],
    ['a rare ideograph is one character', '{𠮷𠮷|jí jí}', 'ruby1(𠮷/jí)ruby2(𠮷/jí)'],
    ['bold stands outside', '**{汉|hàn}**', 'ruby1([汉]/hàn)'],
    ['signs may be escaped in both', '{a\\|b|c\\}d}', 'ruby1(a|b/c}d)'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(shape(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });

  it('knows the places of its words', () => {
    const text = '在{汉字|hàn zì}和{今日| kyō no }';
    const marks = paragraphs(text).flatMap(({ runs }) => runs.flatMap((run) => run.marks ?? []));
    const written = marks.map((mark) =>
      mark.kind === 'ruby' ? text.slice(mark.span.from, mark.span.to) : '',
    );
    // Two words over two characters: the white round them is none of theirs.
    expect(written).toEqual(['hàn', 'zì', 'kyō', 'no']);
  });
});

describe('marks on words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'each has a Chinese name',
      '{着重:甲}{专名:乙}{书名:丙}{示亡:丁}{上标:戊}{下标:己}{均排3:庚}',
      'dots1(甲)name2(乙)title3(丙)death4(丁)sup5(戊)sub6(己)even7(庚/3)',
    ],
    [
      'and an English one',
      '{dots:a}{name:b}{title:c}{death:d}{sup:e}{sub:f}{even3:g}',
      'dots1(a)name2(b)title3(c)death4(d)sup5(e)sub6(f)even7(g/3)',
    ],
    ['the colon may be full width', '{着重：甲}', 'dots1(甲)'],
    ['the width of even setting may have a fraction', '{均排2.5:张三}', 'even1(张三/2.5)'],
    ['white in the head is dropped', '{ 均排 3 ：张三}{着重　:甲}', 'even1(张三/3)dots2(甲)'],
    ['or full-width digits', '{均排３：张三}', 'even1(张三/3)'],
    [
      'runs of one mark share it, neighbours have their own',
      '{专名:岚**江**}{专名:望川}',
      'name1(岚)name1([江])name2(望川)',
    ],
    [
      'the outermost comes first',
      '{着重:甲{专名:乙{书名:丙{下标:丁}}}戊}',
      'dots1(甲)dots1(name2(乙))dots1(name2(title3(丙)))dots1(name2(title3(sub4(丁))))dots1(戊)',
    ],
    ['an index may have an index', 'x{上标:2{上标:2}}', 'xsup1(2)sup1(sup2(2))'],
    [
      'ruby stands innermost',
      '{专名:{重庆|chóng qìng}}',
      'name2(ruby1(重/chóng))name2(ruby3(庆/qìng))',
    ],
    ['a crosshead may hold them', '## 读{书名:史记}', '#读title1(史记)'],
    ['one goes on over a line end', '{着重:甲\n乙}', 'dots1(甲乙)'],
    [
      'one may be written inside bold, or across it',
      '**甲{着重:乙**丙}',
      '[甲]dots1([乙])dots1(丙)',
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    // Ids count from the innermost mark of the first run that has one.
    expect(shape(text).replace(/\d(?=\()/g, '')).toBe(expected.replace(/\d(?=\()/g, ''));
    expect(codes(text)).toEqual([]);
  });

  it('share one object over their runs and none with a neighbour', () => {
    const [paragraph] = paragraphs('{专名:岚**江**}{专名:望川}');
    const [first, second, third] = paragraph?.runs.map((run) => run.marks?.[0]) ?? [];
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(third).toEqual(first);
  });

  const literal = [
    '集合{a，b}和{}',
    '一个{，一个}',
    '见{https://www.example.org}',
    '{x 3:2}',
    '{x : 2}',
    '{比分3:2}',
    '{着重}',
    '甲|乙',
    '着重:甲}',
    '\\{着重:甲\\}',
  ];
  it.each(literal)('leave other braces alone: %s', (text) => {
    expect(shape(text)).toBe(text.replaceAll('\\', ''));
    expect(codes(text)).toEqual([]);
  });

  it('keep a pair of braces that is text inside them', () => {
    expect(shape('{着重:集合{a}好}')).toBe('dots1(集合{a}好)');
  });
});

describe('items of a list', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['each hyphen begins one', '- 甲\n- 乙', '-■甲|-■乙'],
    ['one ends at a blank line, and goes on over a line end', '- 甲\n乙\n\n丙', '-■甲乙|丙'],
    ['one may follow a paragraph, and a crosshead it', '甲\n- 乙\n## 丙', '甲|-■乙|#丙'],
    ['a typed indent and wide white are dropped', '　　-　甲\n  - 乙', '-■甲|-■乙'],
    ['a backslash takes the hyphen as it is', '\\- 甲\n　　\\- 乙', '- 甲- 乙'],
    ['a hyphen without white is one', '-5℃\n--甲\n甲 - 乙 \\- 丙', '-5℃--甲甲 - 乙 \\- 丙'],
    ['one may hold marks', '- **甲** {着重:乙}', '-■[甲]　dots1(乙)'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(shape(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });

  it('place the sign of the house at the hyphen', () => {
    const [item] = parseBody(source('甲\n\n　- 乙丙'), '（●）').value.slice(1);
    expect(item === undefined ? '' : wordsOf(item)).toBe('（●）乙丙');
    expect([0, 1, 2, 3, 4].map((at) => item?.spanAt(at).from)).toEqual([4, 4, 4, 6, 7]);
  });
});

describe('a run-in head', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['stands one em before its text, by a space', '**本报讯** 今天', '[本报讯]　今天'],
    ['or by a full-width one', '**本报讯**　今天', '[本报讯]　今天'],
    ['whatever follows', '**本报讯** {专名:岚江}', '[本报讯]　name1(岚江)'],
    ['also before Western text', '**本报讯** AI', '[本报讯]　AI'],
    ['no white, none', '**重大**项目', '[重大]项目'],
    ['more white is left', '**甲**  乙', '[甲]  乙'],
    ['bold that does not begin the paragraph is none', '甲**乙** 丙', '甲[乙] 丙'],
    ['a word space between Western words is left', '**Smart** Canal', '[Smart] Canal'],
    ['a crosshead has none', '## **甲** 乙', '#[甲] 乙'],
  ];
  it.each(cases)('%s (clreq 4.1.5)', (_name, text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe('a body tells', () => {
  const told: readonly (readonly [string, string, string, number])[] = [
    ['a picture', '见![图](a.jpg)下', 'resolve/unsupported-markup', 1],
    ['another heading', '# 大标题', 'resolve/unsupported-markup', 0],
    ['bold left open', '**一二\n\n三', 'resolve/unclosed-bold', 0],
    ['a mark misspelt', '甲{着種:乙}', 'resolve/unknown-mark', 1],
    ['a short word that is no mark', '甲{注：乙}', 'resolve/unknown-mark', 1],
    ['a longer one that is nearly one', '{titel:乙}', 'resolve/unknown-mark', 0],
    ['a number where none belongs', '{下标2:乙}', 'resolve/unknown-mark', 0],
    ['a number in Han', '{均排三:张三}', 'resolve/unknown-mark', 0],
    ['a mark left open', '甲{着重:乙\n\n丙}', 'resolve/unclosed-mark', 1],
    [
      'the outer one, when the inner took its brace',
      '{着重:甲{专名:乙}',
      'resolve/unclosed-mark',
      0,
    ],
    ['ruby left open', '甲{汉|hàn', 'resolve/unclosed-mark', 1],
    ['an empty mark', '甲{着重: **** }', 'resolve/empty-mark', 1],
    ['the inner of two empty marks', '{着重:{专名:}}', 'resolve/empty-mark', 4],
    ['an empty base', '{|hàn}', 'resolve/empty-mark', 0],
    ['an empty reading', '{汉| }', 'resolve/empty-mark', 0],
    ['an empty item', '甲\n-\n\n乙', 'resolve/empty-mark', 2],
    ['marks too deep', '{着重:{专名:{书名:{示亡:{上标:甲}}}}}', 'resolve/mark-nesting', 16],
    ['a mark in itself', '{着重:甲{dots:乙}}', 'resolve/mark-nesting', 5],
    ['bold in a base', '{**汉**|hàn}', 'resolve/mark-nesting', 1],
    ['a mark in a base', '{{着重:汉}|hàn}', 'resolve/mark-nesting', 1],
    ['a mark in a reading', '{汉|{着重:hàn}}', 'resolve/mark-nesting', 3],
    ['two bars in ruby', '{重庆|chóng|qìng}', 'resolve/ruby-parts', 9],
    ['a bar in another mark', '{着重:重|zhòng}', 'resolve/ruby-parts', 5],
    ['even setting without a width', '{均排:张三}', 'resolve/even-width', 0],
    ['even setting too narrow', '{均排1.9:张}', 'resolve/even-width', 0],
    ['even setting too wide', '{even21:张三}', 'resolve/even-width', 0],
    [
      'more characters than even setting has room for',
      '{均排3:{张|zhāng}三李四}',
      'resolve/even-width',
      0,
    ],
  ];
  it.each(told)('%s', (_name, text, code, from) => {
    const { diagnostics } = parse(text);
    expect(diagnostics.map((one) => [one.code, one.span.from])).toEqual([[code, from]]);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  it('and leaves in the text, as written, what it cannot set', () => {
    expect(shape('甲{着種:乙}{汉|}{着重:丙')).toBe('甲{着種:乙}{汉|}{着重:丙');
  });
});

/** Text with much markup, right and wrong. */
const marked = fc
  .array(
    fc.constantFrom(
      ...['{着重:', '{专名：', '{均排3:', '{上标:', '{名:', '{', '}', '|', '**', '\\', '- ', '## '],
      ...[
        '{汉字|hàn zì}',
        '{今日|きょう}',
        '\n',
        '\n\n',
        '　',
        ' ',
        '甲',
        '乙丙',
        '𠮷',
        'ab',
        ',',
        '3',
        '-',
        '![',
        '](',
      ],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('any body', () => {
  const check = { numRuns: 1000 };

  it('is read, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (text) => {
        parse(text);
      }),
      check,
    );
  });

  it('without markup comes back as it was', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[\s\\*#!{}|-]/gu, ''));
    fc.assert(
      fc.property(plain, (text) => {
        const made = parse(text);
        expect(made.diagnostics).toEqual([]);
        expect(made.value.map(wordsOf).join('')).toBe(text);
      }),
      check,
    );
  });

  it('ties every character to its own place, in order', () => {
    fc.assert(
      fc.property(marked, (text) => {
        let last = -1;
        for (const paragraph of paragraphs(text)) {
          const words = wordsOf(paragraph);
          for (let at = paragraph.kind === 'item' ? 1 : 0; at < words.length; at += 1) {
            const { from } = paragraph.spanAt(at);
            const isSpace = words[at] === ' ' && text[from] === '\n';
            const isRunIn = words[at] === '\u3000' && text[from] === ' ';
            if (!isSpace && !isRunIn) expect(text[from]).toBe(words[at]);
            expect(from).toBeGreaterThan(last);
            last = from;
          }
        }
      }),
      check,
    );
  });

  it('puts the words of each ruby where they are written', () => {
    fc.assert(
      fc.property(marked, (text) => {
        for (const { runs } of paragraphs(text)) {
          for (const mark of runs.flatMap((run) => run.marks ?? [])) {
            if (mark.kind !== 'ruby') continue;
            const written = text.slice(mark.span.from, mark.span.to);
            expect(written.replaceAll('\\', '').split(/\s+/)).toEqual(mark.text.split(' '));
          }
        }
      }),
      check,
    );
  });

  it('has its runs in marks of its own, four deep and one ruby', () => {
    fc.assert(
      fc.property(marked, (text) => {
        for (const { runs } of paragraphs(text)) {
          expect(runs.every((run) => run.text !== '' && run.marks?.length !== 0)).toBe(true);
          for (const { marks = [] } of runs) {
            expect(marks.filter(({ kind }) => kind !== 'ruby').length).toBeLessThanOrEqual(4);
            expect(marks.slice(0, -1).some(({ kind }) => kind === 'ruby')).toBe(false);
          }
        }
      }),
      check,
    );
  });

  it('is read in a time that grows with its length alone', () => {
    for (const piece of ['{', '{着重:', '{a|', '}', '\\-', '**', '{着重:甲', '![', '- ']) {
      const begun = performance.now();
      parse(piece.repeat(50_000));
      parse(`${piece.repeat(50_000)}甲${'}'.repeat(50_000)}`);
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
  });
});

describe('intake of wire copy', () => {
  const wire = (text: string): string => normaliseWire(source(text)).text.text;

  const kept = [
    '{着重:甲}乙{dots:丙}',
    '{均排2.5:张三}说',
    '{重庆|chóng, qìng.}',
    '- “甲”乙。\n- 丙。',
    '## “甲”\n\n乙。',
    '**本报讯** “今天”。',
    '**本报讯** AI。',
    '甲\\!乙',
  ];
  it.each(kept)('leaves markup: %s', (text) => {
    expect(normaliseWire(source(text)).changes).toEqual([]);
    expect(wire(text)).toBe(text);
  });

  const restored: readonly (readonly [string, string, string])[] = [
    ['marks beside marked words', '他说**好**, 我说{着重:不}.', '他说**好**，我说{着重:不}。'],
    ['spaces beside them', '{专名:岚江} AI **产业**', '{专名:岚江}AI**产业**'],
    ['marks inside them', '{着重:好,好(甲)}', '{着重:好，好（甲）}'],
    ['marks in braces that are text', '\\{丙:丁\\}', '\\{丙：丁\\}'],
    ['torn lines of an item', '- 百度智\n能云。', '- 百度智能云。'],
    ['and not a crosshead with what follows', '## 甲\n乙。', '## 甲\n\n乙。'],
    ['nor an item without a stop', '- 甲\n- 乙\n\n丙。', '- 甲\n- 乙\n\n丙。'],
  ];
  it.each(restored)('restores %s', (_name, from, to) => {
    expect(wire(from)).toBe(to);
  });

  it('keeps the marks of any text', () => {
    const kinds = (text: string): readonly string[] =>
      paragraphs(text).flatMap(({ runs }) =>
        runs.flatMap((run) => (run.marks ?? []).map((mark) => mark.kind)),
      );
    const pieces = fc.array(
      fc.constantFrom(
        '{着重:甲}',
        '{专名:乙，',
        '丙}',
        '{汉字|hàn zì}',
        '**丁**',
        ',',
        '.',
        ' ',
        '(',
        ')',
        '"',
        'a',
        '1',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, (made) => {
        const text = made.join('');
        expect(new Set(kinds(wire(text)))).toEqual(new Set(kinds(text)));
      }),
      { numRuns: 500 },
    );
  });
});
