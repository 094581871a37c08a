/** Codes of advertisements: what was booked, and where it stands. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

export const adCodes = {
  'resolve/unknown-ad': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`没有广告“${name}”`, `there is no advertisement “${name}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say('在 issue.yaml 的 ads 里写上它。', 'Write it under ads in issue.yaml.'),
    ],
    explain: say(
      '版面上摆的广告必须写在 issue.yaml 的 ads 里；文件可以后到。',
      'An advertisement that is placed must stand under ads in issue.yaml; its file may come later.',
    ),
  }),
  'resolve/ad-twice': entry<{ name: string; page: string }>({
    severity: 'warning',
    message: ({ name, page }) =>
      say(
        `广告“${name}”已经摆在 ${page} 版`,
        `the advertisement “${name}” already stands on ${page}`,
      ),
    hints: () => [
      say(
        '订的是两次，就写成两则广告。',
        'If it was booked twice, write it as two advertisements.',
      ),
    ],
    explain: say(
      '一则广告摆了两次，多半是多登了一次。',
      'An advertisement that stands in two places is usually given away once.',
    ),
  }),
  'resolve/ad-not-placed': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      say(`广告“${name}”没有摆在任何一版`, `the advertisement “${name}” stands on no page`),
    hints: () => [say('摆上它，或从 ads 里去掉。', 'Place it, or take it out of ads.')],
    explain: say(
      '订了的广告必须见报，所以漏摆是错误。',
      'What was booked has to be printed, so a missing one is an error.',
    ),
  }),
  'resolve/ad-empty': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      say(`广告“${name}”还没有文件`, `the advertisement “${name}” has no file yet`),
    hints: () => [
      say(
        '文件到了写进 file；校样里它的地方画框留着。',
        'Write its file when it has come; proofs keep its place with a frame.',
      ),
    ],
    explain: say(
      '没有文件的广告可以占版、出校样，不能付印。',
      'An advertisement without a file keeps its place and can be proofed, but not printed.',
    ),
  }),
  'resolve/unknown-ad-size': entry<{
    name: string;
    near: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    message: ({ name }) =>
      say(`版式里没有广告规格“${name}”`, `the house has no advertisement size “${name}”`),
    hints: ({ near, known }) => [
      ...didYouMean(near),
      ...(known.length === 0
        ? []
        : [say(`有的规格：${known.join('、')}。`, `Sizes there are: ${known.join(', ')}.`)]),
    ],
    explain: say(
      '规格名在版式的 ads.sizes 里；也可以直接写 {width: …, height: …}。',
      'Size names stand under the house’s ads.sizes; {width: …, height: …} may be written instead.',
    ),
  }),
  'resolve/ad-too-large': entry<{
    name: string;
    need: Bilingual;
    columns: number;
    lines: number;
  }>({
    severity: 'error',
    message: ({ name, need, columns, lines }) =>
      say(
        `广告“${name}”订了 ${need.zh}，这里只有 ${columns} 栏 ${lines} 行`,
        `the advertisement “${name}” is booked as ${need.en}, here are only ${columns} columns, ${lines} lines`,
      ),
    hints: () => [say('给够它的地方，或改订的规格。', 'Give it its room, or correct its booking.')],
    explain: say(
      '广告按所订的规格收费，不能缩小来登。',
      'An advertisement is paid for by its size, so it is never made smaller.',
    ),
  }),
  'resolve/foot-without-lines': entry<object>({
    severity: 'error',
    message: () =>
      say('排到版心末行的东西要写行数', 'what stands at the foot needs its number of lines'),
    hints: () => [say('加上 lines: …。', 'Add lines: ….')],
    explain: say(
      'from: foot 从版心末行往上数行数，所以必须知道有多少行；广告可由规格得知。',
      'from: foot counts lines upwards from the last of the type area, so there must be a number of them; of an advertisement its booked size gives it.',
    ),
  }),
} as const;
