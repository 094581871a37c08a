/** Pages of supplied PDFs in a press file: form XObjects, their fonts and pictures as they came (ISO 32000-1 8.10). */
import type { Form } from '../../model/display.ts';
import type { PdfForm } from '../../model/pdfForm.ts';
import type { PdfDict, PdfStream, PdfValue } from '../../model/pdfValue.ts';
import { formatPt } from '../../model/units.ts';
import { type Axes, at } from './axes.ts';
import type { UsedImage } from './images.ts';
import { nameText } from './names.ts';
import { type PdfDocument, type PdfReference, pdfLiteral } from './pdfkitInternals.ts';

export type UseForm = (form: Form) => UsedImage;

/** Each placed page goes into the file once, however many places show it. */
export function formBook(document: PdfDocument): UseForm {
  const used = new Map<string, UsedImage>();
  return ({ form }) => {
    const known = used.get(form.digest);
    if (known !== undefined) return known;
    const written = { name: `Fm${used.size + 1}`, reference: writeForm(document, form) };
    used.set(form.digest, written);
    return written;
  };
}

function writeForm(document: PdfDocument, form: PdfForm): PdfReference {
  const copies = new Copies(document, form.objects);
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...form.trim],
    Resources: pdfLiteral(copies.text(form.resources)),
    ...(form.group === null ? {} : { Group: pdfLiteral(copies.text(form.group)) }),
  });
  reference.end(form.content);
  copies.end();
  return reference;
}

/** Objects of a supplied file copied into ours as they are, each once. */
class Copies {
  private readonly copied = new Map<number, PdfReference>();
  /** Objects that have a number and no content yet: they may refer to each other in circles. */
  private readonly waiting: (() => void)[] = [];
  private readonly document: PdfDocument;
  private readonly objects: PdfForm['objects'];

  constructor(document: PdfDocument, objects: PdfForm['objects']) {
    this.document = document;
    this.objects = objects;
  }

  /** A value as a PDF writes it. */
  text(value: PdfValue): string {
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'number') return numberText(value);
    if (!('kind' in value)) return `[${value.map((item) => this.text(item)).join(' ')}]`;
    switch (value.kind) {
      case 'name':
        return `/${nameText(value.name)}`;
      case 'text':
        return `<${Buffer.from(value.bytes).toString('hex')}>`;
      case 'dict':
        return `<<${this.pairs(value).flat().join(' ')}>>`;
      case 'ref':
        return String(this.copy(value.number) ?? null);
      case 'stream':
        // Streams are objects of their own (7.3.8.1): no value holds one.
        return 'null';
    }
  }

  /** Writes what has been referred to, until nothing more is. */
  end(): void {
    for (let write = this.waiting.shift(); write !== undefined; write = this.waiting.shift())
      write();
  }

  private pairs({ entries }: PdfDict): readonly (readonly [string, string])[] {
    return [...entries].map(([key, value]) => [`/${nameText(key)}`, this.text(value)]);
  }

  private copy(number: number): PdfReference | undefined {
    const known = this.copied.get(number);
    if (known !== undefined) return known;
    const object = this.objects.get(number) ?? null;
    if (object === null) return undefined;
    const reference =
      typeof object === 'object' && 'kind' in object && object.kind === 'stream'
        ? this.copyStream(object)
        : this.copyValue(object);
    this.copied.set(number, reference);
    return reference;
  }

  private copyValue(value: PdfValue): PdfReference {
    let text = '';
    const reference = this.document.ref(pdfLiteral(() => text));
    this.waiting.push(() => {
      text = this.text(value);
      reference.end();
    });
    return reference;
  }

  /** Its bytes stay behind the filters they came in. */
  private copyStream({ dict, raw }: PdfStream): PdfReference {
    const reference = this.document.ref({});
    reference.compress = false;
    this.waiting.push(() => {
      for (const [key, text] of this.pairs(dict))
        if (key !== '/Length') reference.data[key.slice(1)] = pdfLiteral(text);
      // pdfkit takes an object without bytes for no stream; white is nothing to any of them.
      reference.end(raw.length === 0 ? Uint8Array.of(10) : raw);
    });
    return reference;
  }
}

/** Without an exponent, which PDF does not know (7.3.3). */
const numberText = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(10).replace(/\.?0+$/, '');

/** What a page begins with (8.4.1), so that nothing of ours shows through: colour, lines, spacing. */
const FRESH = '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts';

/** The page's lower left trim corner at its place, cut to the booking. */
export function formOperators({ form, x, y, clip }: Form, axes: Axes, { name }: UsedImage): string {
  const [left, lower] = form.trim;
  const corner = at(axes, clip.x, clip.y + clip.height);
  const box = `${corner} ${formatPt(clip.width)} ${formatPt(clip.height)} re W n`;
  const place = at(axes, x, y + form.height);
  const back = `1 0 0 1 ${numberText(-left)} ${numberText(-lower)} cm`;
  return `q ${box} /GsKO gs ${FRESH} 1 0 0 1 ${place} cm ${back} /${name} Do Q`;
}
