/** Codes of bar codes: numbers that cannot be, modules that no scanner reads, places too narrow. */
import { entry, say } from './entry.ts';

export const barcodeCodes = {
  'resolve/issn-form': entry<{ written: string }>({
    severity: 'error',
    message: ({ written }) => say(`“${written}”不是 ISSN`, `“${written}” is no ISSN`),
    hints: () => [
      say(
        'ISSN 是八位：四位、短横、三位，末位是校验码（0–9 或 X），如 1234-5679。',
        'An ISSN has eight places: four digits, a hyphen, three digits and the check digit (0 to 9 or X), such as 1234-5679.',
      ),
    ],
    explain: say(
      '国际标准连续出版物号（ISO 3297）由七位数字和一位校验码组成。',
      'An International Standard Serial Number (ISO 3297) is seven digits and a check digit.',
    ),
  }),
  'resolve/ean-form': entry<{ written: string; right: string | undefined }>({
    severity: 'error',
    message: ({ written }) =>
      /^\d+$/.test(written)
        ? say(
            `商品条码要 13 位，“${written}”有 ${written.length} 位`,
            `an EAN has 13 digits, “${written}” has ${written.length}`,
          )
        : say(`商品条码只有数字：“${written}”`, `an EAN has digits only: “${written}”`),
    hints: ({ right }) =>
      right === undefined
        ? [say('写全 13 位数字，不加空格。', 'Write all 13 digits, without spaces.')]
        : [say(`末位校验码是 ${right}。`, `The check digit at its end is ${right}.`)],
    explain: say(
      '商品条码 EAN-13（GB 12904）是 13 位数字，末位是前 12 位的校验码。',
      'EAN-13 (GS1, GB 12904) has 13 digits, the last of which checks the twelve before it.',
    ),
  }),
  'resolve/check-digit': entry<{ written: string; last: string; right: string; whole: string }>({
    severity: 'error',
    message: ({ written, last, right }) =>
      say(
        `“${written}”的校验码应是 ${right}，不是 ${last}`,
        `the check digit of “${written}” is ${right}, not ${last}`,
      ),
    hints: ({ whole }) => [
      say(
        `别的数字都对的话，写 ${whole}；否则是别处错了一位。`,
        `If all else is right write ${whole}; otherwise another digit is wrong.`,
      ),
    ],
    explain: say(
      '末位校验码由前面各位算出，错一位就对不上。ISSN 按 ISO 3297（模 11），条码按 GB 12904（模 10）。',
      'The last digit follows from those before it, so that one wrong digit shows. An ISSN goes by ISO 3297 (modulo 11), an EAN by GS1 and GB 12904 (modulo 10).',
    ),
  }),
  'resolve/barcode-two-digits': entry<{ key: string; written: string }>({
    severity: 'error',
    message: ({ key, written }) =>
      say(`${key} 要两位数字，不是“${written}”`, `\`${key}\` is two digits, not “${written}”`),
    hints: () => [
      say(
        '如 00、48；日报的变体码可写 0{weekdayNumber}，附加码可写 {week}。',
        'Such as 00 or 48; a daily may write 0{weekdayNumber} as the variant and {week} as the add-on.',
      ),
    ],
    explain: say(
      '刊号条码的变体码和附加码各两位（GB/T 16827）：变体码分开同一刊号的不同定价或星期，附加码是期或周。',
      'Variant and add-on of a periodical’s bar code have two digits each (GB/T 16827): the variant tells prices or days of the week apart, the add-on is the issue or the week.',
    ),
  }),
  'resolve/barcode-module': entry<{ written: string }>({
    severity: 'error',
    message: ({ written }) =>
      say(`条码的模块宽 ${written} 扫不了`, `no scanner reads modules ${written} wide`),
    hints: () => [
      say(
        '模块宽写 0.264mm 到 0.66mm，标准是 0.33mm。',
        'Write 0.264mm to 0.66mm; nominal is 0.33mm.',
      ),
    ],
    explain: say(
      '商品条码的模块宽是 0.264 到 0.66 毫米（GB 12904），就是放大系数 0.8 到 2。',
      'The modules of EAN bar codes are 0.264 to 0.66 mm wide (GS1, GB 12904): a magnification of 0.8 to 2.',
    ),
  }),
  'makeup/barcode-too-wide': entry<{
    name: string;
    need: number;
    have: number;
    module: string | undefined;
  }>({
    severity: 'error',
    message: ({ name, need, have }) =>
      say(
        `“${name}”里的条码连空白区宽 ${need} 毫米，这里只有 ${have} 毫米`,
        `the bar code in “${name}” is ${need} mm wide with its quiet zones, here are only ${have}`,
      ),
    hints: ({ module }) => [
      ...(module === undefined
        ? []
        : [say(`把 module 写成 ${module}。`, `Write ${module} as its module.`)]),
      say('或多给几栏。', 'Or give it more columns.'),
    ],
    explain: say(
      '条码按模块宽印，不随地方缩小：缩了就扫不出来。两边的空白区也是条码的一部分。',
      'A bar code is printed at its modules’ width and never shrunk to its place: it would not scan. The quiet zones beside it are part of it.',
    ),
  }),
} as const;
