/** The text of a real printed page as an issue: two stories as wire copy, and the masthead's fields. */

export interface SeedPage {
  readonly files: Readonly<Record<string, string>>;
  /** Text before and after each of the six places where the printed page goes on in the next column. */
  readonly breaks: readonly {
    readonly slug: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The text is cut by its own first words; what comes back is in the state in which it was extracted. */
export function seedIssue(page: string): SeedPage {
  const [lead = '', rest = ''] = cut(page, '\n市政府召开');
  // The box begins two lines over its CN number: the paper's name and its sponsor.
  const [second = '', box = ''] = cut(rest, /\n[^\n]+\n+[^\n]*主办\n/.exec(rest)?.[0] ?? '');
  const issue = {
    paper: 'house',
    date: '2023-07-21',
    pages: [
      {
        page: 'A02',
        section: '要闻',
        layout: 'inner',
        place: [
          { article: 'lead', columns: '1-4', from: 'top' },
          { article: 'second', columns: '1-4', below: 'lead' },
          { masthead: true, columns: 5 },
        ],
      },
    ],
    masthead: mastheadOf(box),
    articles: { lead: article(lead, 1), second: article(second, 2) },
  };
  return {
    files: { 'issue.yaml': JSON.stringify(issue) },
    breaks: [
      { slug: 'lead', before: '百度智', after: '能云' },
      { slug: 'lead', before: '公司是具有', after: '国际知名' },
      { slug: 'lead', before: '重大定位，', after: '紧紧围绕' },
      { slug: 'second', before: '影响力的产业', after: '科技创新' },
      { slug: 'second', before: '环节上下', after: '更大功夫' },
      { slug: 'second', before: '重点领域', after: '对接合作' },
    ],
  };
}

function cut(text: string, at: string): readonly [string, string] {
  const where = text.indexOf(at);
  return [text.slice(0, where).trim(), text.slice(where)];
}

/** The first line is kicker and headline, parted by spaces; the rest is body. */
function article(text: string, rank: number): object {
  const [head = '', ...body] = text.split('\n');
  const [kicker, ...headline] = head.split(' ');
  return { kind: '消息', rank, kicker, headline, intake: 'wire', body: body.join('\n').trim() };
}

function mastheadOf(box: string): object {
  const after = (label: string): string =>
    box
      .split(label)[1]
      ?.split('\n')
      .find((line) => line !== '') ?? '';
  return {
    sponsor: /([^\n]*)主办\n/.exec(box)?.[1],
    cn: after('国内统一连续出版物号:'),
    postalCode: after('邮发代号:'),
    dutyEditors: after('值班编委:').split(' '),
    coverEditor: after('封面责编:'),
    coverDesigner: after('封面美编:'),
    coverProofreader: after('封面校对:'),
    hotlines: [
      { label: '新闻热线：', value: after('新闻热线:') },
      { label: '发行热线：', value: after('发行热线:') },
    ],
    address: after('地址:'),
    postcode: after('邮编:'),
    copyright: after('版权声明'),
    cooperation: after('版权合作'),
    cooperationPhones: [after('联系电话:')],
    price: /[^\n]*零售价[^\n]*/.exec(box)?.[0],
  };
}
