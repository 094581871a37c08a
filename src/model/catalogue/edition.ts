/** Codes of the edition: its date and pages, its furniture and contents, its masthead. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

export const editionCodes = {
  'resolve/bad-date': entry<{ written: string }>({
    severity: 'error',
    message: ({ written }) => say(`没有“${written}”这一天`, `there is no such day as “${written}”`),
    hints: () => [
      say(
        '日期写成 年-月-日，如 2026-11-23。',
        'Write the date as year-month-day, such as 2026-11-23.',
      ),
    ],
    explain: say(
      '出版日期必须是日历上有的一天。',
      'The date of publication must be a day of the calendar.',
    ),
  }),
  'resolve/weekday-mismatch': entry<{ written: string; date: string; right: Bilingual }>({
    severity: 'error',
    message: ({ written, date, right }) =>
      say(`${date} 是${right.zh}，不是${written}`, `${date} is ${right.en}, not ${written}`),
    hints: () => [
      say(
        '改正日期或星期；星期也可以不写，由日期算出。',
        'Correct one of them; the weekday may also be left out, it follows from the date.',
      ),
    ],
    explain: say(
      '日期和星期对不上，多半是沿用了昨天的文件。',
      'Date and weekday disagree: usually yesterday’s file was taken over.',
    ),
  }),
  'resolve/duplicate-page': entry<{ page: string }>({
    severity: 'error',
    message: ({ page }) => say(`版次 ${page} 出现了两次`, `page ${page} stands twice`),
    hints: () => [say('每一版的 page 要不同。', 'Give each page its own code.')],
    explain: say('一期里每个版次只能有一版。', 'A page code may stand once in an issue.'),
  }),
  'resolve/masthead-field-missing': entry<{ field: string; name: string }>({
    severity: 'error',
    message: ({ field, name }) =>
      say(`报社信息框缺“${name}”（${field}）`, `the masthead lacks “${field}” (${name})`),
    hints: ({ field }) => [
      say(
        `在版式 masthead.data 或本期 masthead 里写上 ${field}。`,
        `Write ${field} in the house’s masthead.data or in the issue’s masthead.`,
      ),
    ],
    explain: say(
      '版式的 masthead.required 列出每期必须刊登的项目（如国内统一连续出版物号、邮发代号），缺一项就是出版差错。',
      'The house’s masthead.required lists what each issue must state, such as the CN number and postal code; a missing one is a publishing error.',
    ),
  }),
  'resolve/masthead-not-placed': entry<object>({
    severity: 'warning',
    message: () =>
      say(
        '本期没有一版摆报社信息框，必备项目没有刊登',
        'no page places the masthead, so what must be stated is not',
      ),
    hints: () => [
      say(
        '在某一版的 place 里加 {masthead: true, columns: …}，或清空版式的 masthead.required。',
        'Add {masthead: true, columns: …} to a page’s place, or empty the house’s masthead.required.',
      ),
    ],
    explain: say(
      '版式的 masthead.required 列出每期必须刊登的项目，它们印在报社信息框里；没有一版摆这个框，就等于没有刊登。',
      'The house’s masthead.required lists what each issue must state; it is printed in the masthead box, and an issue without the box does not state it.',
    ),
  }),
  'resolve/masthead-field-unused': entry<{ field: string; name: string }>({
    severity: 'warning',
    message: ({ field, name }) =>
      say(
        `信息框没有用到“${name}”（${field}）`,
        `the masthead box does not show “${field}” (${name})`,
      ),
    hints: ({ field }) => [
      say(
        `在 masthead.box 里加一行 {${field}}，或删掉这一项。`,
        `Add a line with {${field}} to masthead.box, or take the field out.`,
      ),
    ],
    explain: say('写了却不会印出来的项目。', 'A field that is written but would not be printed.'),
  }),
  'resolve/spread-code': entry<{ page: string; isSpread: boolean }>({
    severity: 'error',
    message: ({ page, isSpread }) =>
      isSpread
        ? say(
            `通版的版次要写两版，不是“${page}”`,
            `a spread has the codes of two pages, not “${page}”`,
          )
        : say(
            `“${page}”是两版，样式却不是通版`,
            `“${page}” is two pages, but its layout is no spread`,
          ),
    hints: () => [
      say(
        '通版写成 A06-A07，相邻的两版；样式里写 spread: true。',
        'Write A06-A07, two pages that follow each other; the layout says spread: true.',
      ),
    ],
    explain: say(
      '通版把相邻两版拼成一版，版次写两个。',
      'A spread makes two neighbouring pages up as one, and has the codes of both.',
    ),
  }),
  'resolve/lunar-mismatch': entry<{ written: string; date: string; right: string }>({
    severity: 'error',
    message: ({ written, date, right }) =>
      say(
        `${date} 是农历${right}，不是${written}`,
        `${date} is “${right}” by the lunar calendar, not “${written}”`,
      ),
    hints: () => [
      say(
        '改正日期或农历；农历也可以不写，由日期算出。',
        'Correct one of them; the lunar date may also be left out, it follows from the date.',
      ),
    ],
    explain: say(
      '农历与日期对不上，多半是沿用了昨天的文件。农历按 GB/T 33661—2017 推算。',
      'Lunar date and date disagree: usually yesterday’s file was taken over. The lunar calendar is that of GB/T 33661-2017.',
    ),
  }),
  'resolve/no-lunar-calendar': entry<{ year: number }>({
    severity: 'error',
    message: ({ year }) =>
      say(`算不出 ${year} 年的农历`, `the lunar calendar of ${year} is not known`),
    hints: () => [
      say(
        '改正日期，或从报头里去掉农历和节气。',
        'Correct the date, or take the lunar date and solar term out of the nameplate.',
      ),
    ],
    explain: say(
      '农历和节气只算 1900 到 2100 年：这以外没有公布过的历书可以核对。',
      'Lunar dates and solar terms are known for 1900 to 2100: outside these years no published calendar can be checked against.',
    ),
  }),
  'resolve/unknown-furniture': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`版式里没有部件“${name}”`, `the house has no furniture “${name}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say('部件写在版式的 furniture 里。', 'Furniture is described under the house’s furniture.'),
    ],
    explain: say(
      '报头、报眼、导读等部件在 house.yaml 的 furniture 里各有名字，版面上按名字摆。',
      'Nameplate, ears, contents and the like have names under furniture in house.yaml, and are placed by them.',
    ),
  }),
  'resolve/furniture-twice': entry<{ name: string; page: string }>({
    severity: 'error',
    message: ({ name, page }) =>
      say(`“${name}”在 ${page} 版摆了两次`, `“${name}” is placed twice on ${page}`),
    hints: () => [say('去掉一处。', 'Remove one of them.')],
    explain: say(
      '一个部件在一版只摆一次；版面样式里摆了的，issue.yaml 里不用再摆。',
      'A piece of furniture stands on a page once; what the layout places is not placed again by the issue.',
    ),
  }),
  'resolve/code-too-long': entry<{ text: string }>({
    severity: 'error',
    message: ({ text }) =>
      say(`二维码装不下 ${text.length} 个字符`, `a QR code cannot hold ${text.length} characters`),
    hints: () => [say('用短一些的网址。', 'Use a shorter address.')],
    explain: say(
      '二维码按 Q 级容错（报纸粗糙，四分之一污损仍可扫），最多约 1600 字节。',
      'QR codes are made with error correction Q (newsprint is rough: a quarter may be smeared) and hold about 1,600 bytes.',
    ),
  }),
  'resolve/digest-not-placed': entry<{ article: string }>({
    severity: 'error',
    message: ({ article }) =>
      say(`导读里的“${article}”没有摆在任何一版`, `“${article}” in the contents stands on no page`),
    hints: () => [
      say('摆上这篇稿件，或从导读里去掉。', 'Place the story, or take it out of the digest.'),
    ],
    explain: say(
      '导读的版次由稿件所在的版得来；没有摆的稿件没有版次。',
      'The page numbers of the contents come from the pages that the stories stand on.',
    ),
  }),
  'resolve/digest-not-shown': entry<object>({
    severity: 'warning',
    message: () => say('写了导读，但没有一版印它', 'there are contents, but no page prints them'),
    hints: () => [
      say(
        '摆一个写着 {digest} 的部件，如 {furniture: 导读, …}。',
        'Place furniture that has {digest}, such as {furniture: 导读, …}.',
      ),
    ],
    explain: say(
      'issue.yaml 的 digest 由版式 furniture 里的 {digest}、{digestPage} 印出。',
      'The digest of issue.yaml is printed by {digest} and {digestPage} in the house’s furniture.',
    ),
  }),
} as const;
