/** Codes of advertisements: what was booked, and where it stands. */
import type { Bilingual } from '../diagnostic.ts';
import { type Mpt, toMm } from '../units.ts';
import { didYouMean, entry, say } from './entry.ts';

export interface FormSizes {
  readonly name: string;
  readonly width: Mpt;
  readonly height: Mpt;
  readonly room: readonly [Mpt, Mpt];
}

function formMessage({ name, width, height, room }: FormSizes, than: Bilingual): Bilingual {
  const size = `${tenths(width)} × ${tenths(height)} mm`;
  const place = `${tenths(room[0])} × ${tenths(room[1])} mm`;
  return say(
    `广告“${name}”的 PDF 是 ${size}，比订的 ${place} ${than.zh}`,
    `the PDF of “${name}” is ${size}, ${than.en} than the ${place} that are booked`,
  );
}

const tenths = (length: Mpt): string => toMm(length).toFixed(1);

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
  'ad/unreadable': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => say(`读不出广告文件“${path}”`, `“${path}” cannot be read as a PDF`),
    hints: () => [say('请广告公司重新导出。', 'Ask the agency to export it again.')],
    explain: say(
      '不是 PDF，或坏得找不到版，不能付印。',
      'It is no PDF, or too damaged to find a page in.',
    ),
  }),
  'ad/encrypted': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => say(`广告文件“${path}”加了密`, `“${path}” is encrypted`),
    hints: () => [
      say('请广告公司去掉口令和权限。', 'Ask the agency to remove password and permissions.'),
    ],
    explain: say(
      'PDF/X 不许加密；加了密的取不出版来。',
      'PDF/X forbids encryption, and no page can be taken out of it.',
    ),
  }),
  'ad/too-many-pages': entry<{ path: string; most: number }>({
    severity: 'error',
    message: ({ path, most }) =>
      say(`广告文件“${path}”超过 ${most} 页`, `“${path}” has more than ${most} pages`),
    hints: () => [say('只要登的那一页。', 'Ask for the page that is booked alone.')],
    explain: say('一则广告只登一页。', 'An advertisement is one page.'),
  }),
  'ad/no-such-page': entry<{ path: string; page: number; pages: number }>({
    severity: 'error',
    message: ({ path, page, pages }) =>
      say(
        `“${path}”没有第 ${page} 页，只有 ${pages} 页`,
        `“${path}” has no page ${page}; there ${pages === 1 ? 'is one' : `are ${pages}`}`,
      ),
    hints: () => [say('改 page。', 'Correct page.')],
    explain: say('page 是 PDF 的第几页，从 1 起。', 'page counts the pages of the PDF from 1.'),
  }),
  'ad/form-too-large': entry<FormSizes>({
    severity: 'error',
    message: (sizes) => formMessage(sizes, say('大了', 'larger')),
    hints: () => [
      say(
        '请广告公司按订的尺寸做，或改订的规格。',
        'Ask for it at the size booked, or correct the booking.',
      ),
    ],
    explain: say(
      'PDF 广告照原大印，不缩放；大出来的会被裁掉。',
      'A PDF is printed at its own size, never scaled; what is larger would be cut off.',
    ),
  }),
  'ad/form-small': entry<FormSizes>({
    severity: 'warning',
    message: (sizes) => formMessage(sizes, say('小了', 'smaller')),
    hints: () => [
      say(
        '请广告公司按订的尺寸做，或改订的规格。',
        'Ask for it at the size booked, or correct the booking.',
      ),
    ],
    explain: say(
      'PDF 广告照原大印在正中，四周会留白。',
      'A PDF is printed at its own size in the middle; white is left around it.',
    ),
  }),
  'ad/page-of-no-pdf': entry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) =>
      say(`广告“${name}”不是 PDF，page 没有用`, `“${name}” is no PDF; its page means nothing`),
    hints: () => [say('去掉 page，或换成 PDF。', 'Remove page, or supply a PDF.')],
    explain: say('只有 PDF 分页。', 'Only a PDF has pages.'),
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
