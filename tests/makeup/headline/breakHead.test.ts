/** Heads as a paper of our invented city would print them: where they part over so many columns. */
import { describe, expect, it } from 'vitest';
import { headBreaker, NO_LEXICON } from '../../support/heads.ts';

const broken = headBreaker();

/** Columns, rank, and the head with its breaks. Sizes of the tabloid: rank 1 24–38, 2 21–30, 3 15.75–21 pt. */
const HEADS: readonly (readonly [number, number, string])[] = [
  // Names, places and institutions of the lexicon.
  [2, 2, '温以衡率队观摩|四季度重大项目'],
  [2, 2, '云栖区企业家们|走进望川理工学院'],
  [2, 2, '望川理工学院|46名学生进厂实习'],
  [2, 2, '青萝县鹭鸣荡|湿地鸟类增至123种'],
  [2, 3, '岚江市住房和城乡建设局|公布老旧小区改造计划'],
  [1, 3, '岚江市住房和|城乡建设局|公布老旧小区|改造计划'],
  [2, 2, '意大利专家马尔科·贝里尼|点赞岚江老街修缮'],
  [1, 3, '市第七人民医院|云栖院区|提前封顶'],
  [2, 2, '市民观察员施德全|把12项问题贴在了食堂门口'],
  [2, 3, '市民观察员何素云|为急诊门口的轮椅争来一块地'],
  [1, 3, '岚江市第十四届|人大常委会|第三次会议举行'],
  // Words that the dictionary of Node does not have.
  [2, 2, '夜班公交末班车|延至次日凌晨1时'],
  [2, 2, '汛前泵站扩容|旧梯分批更新'],
  [1, 3, '岫光微电子|首批芯片送检|明年二季度满产'],
  [2, 3, '石桥镇厨余垃圾资源化|中心日处理400吨'],
  [2, 2, '一号线二期工程|今起试运行三个月'],
  // Numbers, dates and classifiers.
  [2, 2, '12.9公里有轨电车|3号线明年6月通车'],
  [2, 2, '百分之八十的老旧电梯|年内完成更新'],
  [2, 2, '三分之一的芦苇|留给越冬水鸟'],
  [2, 2, '1.2万平方米旧粮仓|变身社区图书馆'],
  [1, 3, '全市储备|20万欧元|应急资金'],
  [2, 2, '冬季蔬菜储备6500吨|可供主城区食用7天'],
  [1, 3, '2026年11月23日|起岚江夜班|公交试行三个月'],
  [2, 2, '第十四届岚江国际|马拉松周日鸣枪'],
  [2, 2, '岚江与望川共建|30分钟通勤圈'],
  [2, 3, '三年内新建扩建泵站9座首批|4座明年5月具备开机条件'],
  // Titles and quotes.
  [2, 2, '《古运河街区修缮图则》|正式印发实施'],
  [2, 3, '读《古运河街区修缮图则》|看老屋怎样修旧如旧'],
  [2, 2, '“不能等水漫过了脚背”|市长现场谈排涝'],
  [2, 2, '“十四五”规划|收官之年看岚江'],
  [2, 3, '从“有没有”|到“好不好”岚江办学之变'],
  [1, 3, '从“有没有”|到“好不好”|岚江办学之变'],
  [2, 3, '来自“一老一小”的15条建议|被写进政府工作报告'],
  // Small words: none first, none last where it can be helped.
  [1, 3, '孩子们的暑假从|一本图画书开始'],
  [2, 2, '孩子们的暑假|从一本图画书开始'],
  [2, 2, '岚江市城区十九处泵站|在汛前全部完成|检修并更换设备'],
  [3, 2, '岚江市城区十九处泵站在汛前|全部完成检修并更换设备'],
  [1, 3, '老人的笑声|回到了|运河边的老街'],
  [2, 2, '着力解决停车难等问题|及时回应市民'],
  [2, 2, '把每一件小事|办到市民心坎上'],
  [1, 3, 'AI加速芯片和5G|基站模块|在岚江量产'],
  [2, 2, '岚江晚报读者节周末|在云栖新城开幕'],
  // Stops and dashes are the best places.
  [2, 2, '老街留住烟火，|新厂跑出速度，|工地抢回工期'],
  [2, 3, '一碗面里的人情味|——记南栅口面馆老板邵春生'],
  [2, 2, '冬菜储备足、|平价网点密、投放来得快'],
  [2, 2, '泵站汛前扩容　|旧梯分批更新'],
  // One line.
  [4, 1, '夜班公交新开五条末班车开到凌晨1时'],
  [2, 2, '徐阿婆的意见有了着落'],
  [1, 3, '习近平总书记'],
];

describe('a head in one piece', () => {
  it.each(HEADS)('over %i columns in rank %i: %s', (columns, rank, expected) => {
    const set = broken(expected.replaceAll('|', ''), { columns, rank });
    const shown = expected.split('|').map((line) => line.replace(/　$/, ''));
    expect(set.lines.join('|')).toBe(shown.join('|'));
    expect(Math.max(...set.fill)).toBeLessThanOrEqual(1);
    expect(set.doubts).toEqual([]);
  });
});

describe('the bars of the author', () => {
  const cases: readonly (readonly [string, number, number, string, string])[] = [
    [
      'are where it breaks, sense or not',
      2,
      2,
      '夜班公交新|开五条末班车开到凌晨1时',
      '夜班公交新|开五条末班车开到凌晨1时',
    ],
    [
      'win over a name',
      2,
      2,
      '岚江市温以衡率队观摩四季度|重大项目',
      '岚江市温以衡率队观摩四季度|重大项目',
    ],
    ['are not used where one line holds the head', 4, 1, '夜班公交新开|五条', '夜班公交新开五条'],
    [
      'need not all be used',
      2,
      2,
      '泵站扩容|旧梯更新|冬菜储备|夜班加车',
      '泵站扩容旧梯更新|冬菜储备夜班加车',
    ],
    [
      'part before a particle when they say so',
      1,
      3,
      '徐阿婆提出|的意见有了着落',
      '徐阿婆提出|的意见有了着落',
    ],
    ['at the ends of a head are nothing', 1, 3, '|泵站检修|', '泵站检修'],
    [
      'with white round them keep it off the lines',
      1,
      3,
      '泵站汛前扩容 | 旧梯分批更新',
      '泵站汛前扩容|旧梯分批更新',
    ],
    [
      'with nothing between them make no empty line',
      1,
      3,
      '泵站汛前扩容||旧梯分批更新',
      '泵站汛前扩容|旧梯分批更新',
    ],
  ];
  it.each(cases)('%s', (_name, columns, rank, text, expected) => {
    const set = broken(text, { columns, rank });
    expect(set.lines.join('|')).toBe(expected);
    expect(set.doubts).toEqual([]);
  });
});

describe('how many lines, and how large', () => {
  const shown = (text: string, columns: number, rank: number): string => {
    const { size, lines } = broken(text, { columns, rank });
    return `${size} ${lines.join('|')}`;
  };

  it('keeps one line while its type is of the middle size of its rank or larger', () => {
    expect(shown('温以衡率队观摩四季度重大项目', 3, 2)).toBe('28 温以衡率队观摩四季度重大项目');
  });
  it('parts it where one line would be smaller, and two alike stand at the greatest size', () => {
    expect(shown('运河水位监测系统每5分钟更新一次数据', 4, 1)).toBe(
      '38 运河水位监测系统|每5分钟更新一次数据',
    );
  });
  it('keeps one line of the middle size even where two would be good', () => {
    const head = '岚江夜班公交加开5条|末班车延至凌晨';
    expect(shown(head, 4, 1)).toBe('32 岚江夜班公交加开5条末班车延至凌晨');
    // With three characters more it would stand under the middle, 31 points.
    expect(shown('岚江全市夜班公交加开5条|末班车延至凌晨1时', 4, 1)).toBe(
      '38 岚江全市夜班公交加开5条|末班车延至凌晨1时',
    );
  });
  it('parts a title rather than leave two lines of one or two characters', () => {
    expect(shown('读《古运河街区图》有感', 1, 3)).toBe('20.5 读《古运河|街区图》有感');
  });
  it('keeps one small line where the two would not be alike', () => {
    expect(shown('医院封顶比约定早了9天', 2, 2)).toBe('24.5 医院封顶比约定早了9天');
  });
  it('keeps one small line where two would not fill the columns', () => {
    expect(shown('夜车延时夜班', 1, 3)).toBe('20.5 夜车延时夜班');
  });
  it('keeps a kicker on one line however small it is', () => {
    const kicker = '我市举行四季度重大项目现场观摩活动和年终总结会';
    const set = broken(kicker, { columns: 4, rank: 1, role: 'kicker' });
    expect(set.lines).toEqual([kicker]);
    expect(broken(kicker, { columns: 4, rank: 1 }).lines).toHaveLength(2);
  });
  it('takes a third line rather than part a word', () => {
    const head = '岚江市城区十九处泵站在汛前全部完成检修并更换设备';
    expect(shown(head, 2, 2)).toBe('25.5 岚江市城区十九处泵站|在汛前全部完成|检修并更换设备');
  });
  it('does not try to break what no head is', () => {
    const text = '夜间公交新开五条'.repeat(16);
    expect(broken(text, { columns: 4, rank: 1 }).lines).toEqual([text]);
  });
  it('parts a head that fits in no way into four lines of like length', () => {
    const set = broken('夜间公交新开五条线路'.repeat(10), { columns: 1, rank: 3 });
    expect(set.lines).toHaveLength(4);
    expect(Math.max(...set.fill)).toBeGreaterThan(1);
    expect(Math.max(...set.fill) / Math.min(...set.fill)).toBeLessThan(1.3);
  });
});

describe('what an editor should look at', () => {
  it('is a name that had to be parted', () => {
    const set = broken('未成年人救助保护中心今起开放', {
      columns: 1,
      rank: 3,
      lexicon: {
        bars: new Map([['未成年人救助保护中心', []]]),
        lengths: new Map([['未', [10]]]),
      },
    });
    expect(set.lines.join('|')).toBe('未成年人|救助保护中心|今起开放');
    expect(set.doubts).toEqual([{ kind: 'ambiguous', before: '成年人', behind: '救助保' }]);
  });
  it('is a line of one or two characters', () => {
    const set = broken('来自“一老一小”的15条建议被写进政府工作报告', { columns: 1, rank: 3 });
    expect(set.doubts).toEqual([{ kind: 'widow', line: '来自' }]);
  });
  it('is a break beside a character that no dictionary knows, where another is as good', () => {
    const set = broken('外地游客为了一碗岚江面专程坐高铁来', { columns: 1, rank: 3 });
    expect(set.doubts).toEqual([{ kind: 'ambiguous', before: '碗岚江', behind: '面专程' }]);
  });
  it('is a name that the lexicon lacks, and no longer when it has it', () => {
    const head = '市民观察员何素云为急诊门口的轮椅争来一块地';
    const over = { columns: 1, rank: 3 };
    expect(broken(head, { ...over, lexicon: NO_LEXICON }).doubts).toHaveLength(1);
    expect(broken(head, over).doubts).toEqual([]);
  });
  it('is not a line of two that the author has marked', () => {
    const set = broken('立冬|岚江全市储备菜', { columns: 1, rank: 3 });
    expect(set.lines).toEqual(['立冬', '岚江全市储备菜']);
    expect(set.doubts).toEqual([]);
  });
  it('is nothing that the author has marked', () => {
    const set = broken('岚江晚报读者|节', { columns: 1, rank: 3 });
    expect(set.doubts).toEqual([]);
  });
});
