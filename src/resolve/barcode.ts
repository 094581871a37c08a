/** Bar codes (条码): the number of a periodical (ISSN) or of goods as EAN-13, checked digit by digit, and its bars. */
import { createRequire } from 'node:module';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { BarCode } from '../model/furniture.ts';
import type { Span } from '../model/source.ts';

/** The library has no types, and all of it would be ten times what these two take to load. */
interface EanEncoders {
  readonly EAN13: Encoder;
  readonly EAN2: Encoder;
}
type Encoder = new (
  digits: string,
  options: { readonly flat: true },
) => { readonly encode: () => { readonly data: string } };

const require = createRequire(import.meta.url);
/** Loaded by the first bar code that is printed. */
const library = () => require('jsbarcode/bin/barcodes/EAN_UPC/index.js') as EanEncoders;

/** What is asked for, its places filled. */
export interface AskedBarCode {
  readonly number:
    | { readonly kind: 'issn'; readonly written: string; readonly variant: string }
    | { readonly kind: 'ean'; readonly written: string };
  /** Two digits: of a daily the week of the year. */
  readonly addOn: string | undefined;
}

/** Undefined when a number is wrong; told. */
export function barCodeOf(
  { number, addOn }: AskedBarCode,
  span: Span,
): Checked<BarCode | undefined> {
  const faults =
    number.kind === 'issn' ? issnFaults(number.written, span) : eanFaults(number.written, span);
  const pairs = [
    ...(number.kind === 'issn' ? [{ key: 'variant', written: number.variant }] : []),
    ...(addOn === undefined ? [] : [{ key: 'addOn', written: addOn }]),
  ];
  const diagnostics: readonly Diagnostic[] = [
    ...faults,
    ...pairs
      .filter(({ written }) => !/^\d{2}$/.test(written))
      .map((facts) => diagnose('resolve/barcode-two-digits', span, facts)),
  ];
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const digits =
    number.kind === 'issn' ? eanOfIssn(number.written, number.variant) : number.written;
  const value: BarCode = {
    digits,
    modules: barsOf(library().EAN13, digits),
    addOn:
      addOn === undefined ? undefined : { digits: addOn, modules: barsOf(library().EAN2, addOn) },
  };
  return { value, diagnostics };
}

const barsOf = (Code: Encoder, digits: string): readonly boolean[] =>
  [...new Code(digits, { flat: true }).encode().data].map((module) => module === '1');

const FORM = /^(\d{4})-?(\d{3})([\dX])$/;

/** What is wrong with an ISSN: its form, or its check digit (ISO 3297: weights 8 to 2, modulo 11). */
export function issnFaults(written: string, span: Span): readonly Diagnostic[] {
  const [, four = '', three = '', last] = FORM.exec(written) ?? [];
  if (last === undefined) return [diagnose('resolve/issn-form', span, { written })];
  const sum = digitsOf(four + three).reduce((total, digit, i) => total + digit * (8 - i), 0);
  const rest = (11 - (sum % 11)) % 11;
  const right = rest === 10 ? 'X' : String(rest);
  if (right === last) return [];
  const whole = `${four}-${three}${right}`;
  return [diagnose('resolve/check-digit', span, { written, last, right, whole })];
}

/** What is wrong with an EAN: its length, or its check digit (GS1 General Specifications 7.9.1; GB 12904). */
function eanFaults(written: string, span: Span): readonly Diagnostic[] {
  if (!/^\d{13}$/.test(written)) {
    const right = /^\d{12}$/.test(written) ? checkDigit(written) : undefined;
    return [diagnose('resolve/ean-form', span, { written, right })];
  }
  const right = checkDigit(written);
  const last = written.slice(-1);
  if (right === last) return [];
  const whole = written.slice(0, 12) + right;
  return [diagnose('resolve/check-digit', span, { written, last, right, whole })];
}

/** 977, the ISSN without its check digit, the variant, and a check digit of its own (GB/T 16827). */
function eanOfIssn(issn: string, variant: string): string {
  const twelve = `977${issn.replace('-', '').slice(0, 7)}${variant}`;
  return twelve + checkDigit(twelve);
}

/** Of the first twelve digits: weights 1 and 3 by turns, modulo 10. */
function checkDigit(digits: string): string {
  const sum = digitsOf(digits.slice(0, 12)).reduce(
    (total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

const digitsOf = (text: string): readonly number[] => [...text].map(Number);
