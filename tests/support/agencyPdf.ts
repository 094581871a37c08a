/** Advertisements as an agency would send them: PDF/X-4 with a Chinese font, a CMYK picture and a spot ink. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { NEWSPRINT_PROFILE } from '../../src/host/places.ts';
import { type newDocument, pdfName, pdfText } from '../../src/render/pdf/pdfkitInternals.ts';

export interface AgencyPdf {
  /** mm. */
  readonly width: number;
  readonly height: number;
  readonly pages?: number;
  readonly spot?: boolean;
  readonly rgb?: boolean;
  readonly opacity?: number;
  readonly password?: string;
  readonly rotate?: number;
}

const PT = 72 / 25.4;
const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

export async function agencyPdf(ad: AgencyPdf): Promise<Uint8Array> {
  const size: [number, number] = [ad.width * PT, ad.height * PT];
  const document = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.6',
    font: null as never,
    ...(ad.password === undefined ? {} : { userPassword: ad.password }),
    info: INFO as never,
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  document.registerFont('hei', FONT);
  if (ad.spot === true)
    (document as unknown as WithSpots).addSpotColor('DaYang Red', 0, 100, 90, 10);
  const photo = await cmykPhoto();
  for (let page = 1; page <= (ad.pages ?? 1); page += 1) {
    document.addPage({ size, margin: 0 });
    drawPage(document, ad, photo, page);
    const { data } = (document as unknown as ReturnType<typeof newDocument>).page.dictionary;
    delete data['UserUnit'];
    data['TrimBox'] = [0, 0, ...size];
    if (ad.rotate !== undefined) data['Rotate'] = ad.rotate;
  }
  addIntent(document as unknown as ReturnType<typeof newDocument>);
  document.end();
  return whole;
}

const INFO = {
  Title: 'spring',
  CreationDate: new Date(0),
  ModDate: new Date(0),
  Trapped: pdfName('False'),
};

/** In pdfkit, and not yet in its types. */
interface WithSpots {
  addSpotColor(name: string, ...inks: readonly number[]): void;
}

/** A picture of soft tones, separated for newsprint. */
const cmykPhoto = (): Promise<Buffer> => {
  const [width, height] = [480, 360];
  const data = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    data.set([120 + (x % 120), 90 + ((x + y) % 140), 80 + (y % 120)], i * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .withIccProfile(NEWSPRINT_PROFILE, { attach: false })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
};

function drawPage(
  document: PDFKit.PDFDocument,
  { width, height, spot, rgb, opacity }: AgencyPdf,
  photo: Buffer,
  page: number,
): void {
  const [w, h] = [width * PT, height * PT];
  const color = (value: unknown): PDFKit.Mixins.ColorValue => value as PDFKit.Mixins.ColorValue;
  document
    .rect(4, 4, w - 8, h - 8)
    .lineWidth(2)
    .stroke(color([60, 10, 0, 0]));
  document.image(photo, 12, 12, { width: w * 0.4 });
  document.fillColor(
    color(rgb === true ? '#cc2200' : spot === true ? 'DaYang Red' : [0, 90, 80, 0]),
  );
  if (opacity !== undefined) document.fillOpacity(opacity);
  document.rect(w * 0.5, 14, w * 0.44, h * 0.3).fill();
  document.fillOpacity(1);
  document
    .fillColor(color([0, 0, 0, 100]))
    .font('hei')
    .fontSize(18);
  document.text(`澜江春茶节 第${page}场`, w * 0.5, h * 0.45, { lineBreak: false });
  document.fontSize(12.5).text('三月二十日起，老码头', w * 0.5, h * 0.65, { lineBreak: false });
}

function addIntent(document: ReturnType<typeof newDocument>): void {
  const icc = document.ref({ N: 4, Alternate: 'DeviceCMYK' });
  icc.end(readFileSync(NEWSPRINT_PROFILE));
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText('CGATS TR 002'),
    RegistryName: pdfText('http://www.color.org'),
    DestOutputProfile: icc,
  });
  intent.end();
  document._root.data['OutputIntents'] = [intent];
}
