/** A house as written to a house that stages can use: sizes, styles and the page grid in thousandths. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Role } from '../model/face.ts';
import type { TextStyle } from '../model/galley.ts';
import type { HeadPartStyle, HeadStyle, House } from '../model/issue.ts';
import { LINT_RULES } from '../model/lint.ts';
import type { RuleStyle } from '../model/ruleStyle.ts';
import { em, formatPt, type Mpt, mpt, pt, roundMpt, ZERO } from '../model/units.ts';
import type { IssueFiles, Path, SourceDocument } from '../model/written.ts';
import type { WrittenFace, WrittenHeadPart, WrittenHouse } from '../model/writtenHouse.ts';
import { adSizesOf } from './ads.ts';
import { compositionOf } from './composition.ts';
import { resolveFurniture } from './furniture.ts';
import { fontOf, inkOf, type Scope, sizeOf, styleOf } from './houseScope.ts';
import { inksOf } from './inks.ts';
import { toCharacters, toLength } from './lengths.ts';
import { resolveLines, ruleStyleOf } from './lines.ts';
import { gridOf } from './pageGrid.ts';
import { preflightOf } from './preflight.ts';

export function resolveHouse(
  { house: document, houseFolder: folder, motifs, drawings }: IssueFiles,
  glyphs: House['glyphs'],
  lexicon: House['lexicon'],
): Checked<House> {
  const diagnostics: Diagnostic[] = [];
  const { data } = document;
  const body = sizeOf({ document, diagnostics, body: pt(10) }, data.text.size, ['text', 'size']);
  const inks = inksOf(data);
  const scope: Scope = { document, diagnostics, body, inks };
  const rules = compositionOf(data, body);
  const faceStyle = (face: WrittenFace, path: Path): TextStyle => styleOf(scope, face, path, rules);
  const width = toLength(data.sheet.width, body);
  const height = toLength(data.sheet.height, body);
  const bodyStyle = bodyOf(data, body, rules);
  const { lines, rules: ruleStyles } = linesOf(scope, motifs);
  const grid = gridOf({
    spine: undefined,
    grid: data.grid,
    pitch: toLength(data.text.pitch, body),
    em: body,
    sheet: { width, height },
    span: document.spanAt(['grid']),
  });
  diagnostics.push(...grid.diagnostics);
  const house: House = {
    name: data.name,
    sheet: {
      width,
      height,
      bleed: data.sheet.bleed === undefined ? ZERO : toLength(data.sheet.bleed, body),
    },
    grid: grid.value,
    body: bodyStyle,
    ...matterOf(data, bodyStyle, faceStyle),
    heads: headsOf(scope),
    lexicon,
    ...smallMatter(data, body, faceStyle),
    ...limitsOf(data, body),
    folio: faceStyle(data.folio, ['folio']),
    masthead: {
      title: { ...faceStyle(data.masthead.title, ['masthead', 'title']), align: 'center' },
      heading: { ...faceStyle(data.masthead.heading, ['masthead', 'heading']), align: 'center' },
      line: faceStyle(data.masthead.text, ['masthead', 'text']),
      text: proseStyle(faceStyle(data.masthead.text, ['masthead', 'text'])),
    },
    inks,
    lines,
    rules: ruleStyles,
    furniture: resolveFurniture({
      document,
      drawings,
      inks,
      lines,
      boxLine: ruleStyles.box,
      em: body,
      styleOf: faceStyle,
      diagnostics,
    }),
    lint: { ...LINT_RULES, ...data.lint },
    preflight: preflightOf(data),
    adSizes: adSizesOf(data, body),
    adLabel: adLabelOf(data, faceStyle),
    press: pressOf(document, folder),
    fonts: fontsOf(document, folder),
    glyphs,
  };
  return { value: house, diagnostics };
}

/** White behind a signature and its date, ems (house rule: official papers keep two to four, a column is narrow). */
const SIGNATURE_WHITE = 1;

/** What stands among a story's paragraphs besides them. */
const matterOf = (
  data: WrittenHouse,
  body: TextStyle,
  faceStyle: FaceStyle,
): Pick<House, 'item' | 'verse' | 'byline' | 'signature' | 'crosshead'> => ({
  item: itemOf(data, body),
  verse: { ...body, align: 'start', hang: mpt(body.indent + body.size) },
  byline: { ...faceStyle(data.byline, ['byline']), align: 'end' },
  signature: { ...body, indent: ZERO, align: 'end', after: em(SIGNATURE_WHITE, body.size) },
  crosshead: {
    style: { ...faceStyle(data.crosshead, ['crosshead']), align: 'center' },
    lines: data.crosshead.lines,
  },
});

const bodyOf = ({ text }: WrittenHouse, body: Mpt, rules: TextStyle['rules']): TextStyle => ({
  font: fontOf(text),
  strongFont: fontOf(text.strong),
  size: body,
  indent: toLength(text.indent, body),
  hang: ZERO,
  align: 'justify',
  rules,
});

/** 《广告法》第十四条: what is an advertisement says so. */
const AD_LABEL = '广告';

function adLabelOf({ ads }: WrittenHouse, faceStyle: FaceStyle): House['adLabel'] {
  const label = ads?.label;
  if (label === undefined) return undefined;
  const style = faceStyle(label, ['ads', 'label']);
  return { text: label.text ?? AD_LABEL, style: { ...style, align: 'end' } };
}

const pressOf = (
  { data, spanAt }: SourceDocument<WrittenHouse>,
  folder: string,
): House['press'] => ({
  marks: data.press?.marks ?? false,
  pdfx: data.press?.pdfx ?? '4',
  condition: data.press?.condition ?? 'CGATS TR 002',
  span: spanAt(['press', 'condition']),
  profile:
    data.press?.profile === undefined
      ? undefined
      : {
          path: `${folder}/${data.press.profile}`,
          span: spanAt(['press', 'profile']),
        },
});

const fontsOf = ({ data, spanAt }: SourceDocument<WrittenHouse>, folder: string): House['fonts'] =>
  new Map(
    Object.entries(data.fonts ?? {}).map(([role, font]) => [
      role as Role,
      { path: `${folder}/${font.file}`, span: spanAt(['fonts', role, 'file']) },
    ]),
  );

/** What may be changed to fit copy; a house that says nothing has nothing changed. */
const limitsOf = ({ copyfit, flow }: WrittenHouse, body: Mpt): Pick<House, 'copyfit' | 'flow'> => ({
  copyfit: {
    setting: copyfit?.setting ?? 0,
    headWhite: copyfit?.headWhite ?? 0,
    crop: copyfit?.crop ?? 0,
    headLines: copyfit?.headLines ?? 0,
    columns: copyfit?.columns ?? false,
    columnFoot: copyfit?.columnFoot ?? false,
  },
  flow: {
    leastMeasure: em(toCharacters(flow?.leastMeasure ?? LEAST_MEASURE), body),
    leastRun: flow?.leastRun ?? LEAST_RUN,
    leastJump: flow?.leastJump ?? LEAST_JUMP,
  },
});

/** Black squares, as newspapers put them before points; the text hangs behind a sign of one em (凸排). */
const ITEM_MARK = '■';
const ITEM_HANG = '1em';

/** Beside a picture a line of fewer characters opens up or looks torn (trade practice: five to six). */
const LEAST_MEASURE = '5 chars';
/** A handful of lines before the reader is sent to another page (house rule: half of what US desks ask). */
const LEAST_JUMP = 6;

/** A single short line between two wide ones reads as a paragraph's end (chosen by eye). */
const LEAST_RUN = 2;

type FaceStyle = (face: WrittenFace, path: Path) => TextStyle;

/** Captions, quotes, summaries, facts and jump lines; where the house is silent they follow from its body type. */
function smallMatter(
  data: WrittenHouse,
  body: Mpt,
  faceStyle: FaceStyle,
): Pick<House, 'caption' | 'quote' | 'summary' | 'facts' | 'table' | 'jump'> {
  const points = (share: number): string => `${formatPt(roundMpt(share * body))}pt`;
  const strong = { font: data.text.strong.font, weight: data.text.strong.weight };
  const caption = data.caption ?? { font: 'kai', size: points(0.9) };
  const summary = data.summary ?? { font: 'kai', size: points(1.2) };
  const quote = data.quote ?? { ...strong, size: points(1.5) };
  const title = data.facts?.title ?? { ...strong, size: points(1.1) };
  const item = data.facts?.item ?? { font: 'kai', size: points(0.95) };
  const jump = data.jump ?? { font: 'kai', size: points(1) };
  return {
    caption: { ...faceStyle(caption, ['caption']), align: 'justify' },
    summary: proseStyle(faceStyle(summary, ['summary'])),
    quote: { ...faceStyle(quote, ['quote']), align: 'start' },
    table: tableStyle(data, faceStyle, { ...strong, caption, points }),
    facts: {
      title: { ...faceStyle(title, ['facts', 'title']), align: 'center' },
      // Short lines in a narrow box: white dealt over so few characters would be seen.
      item: { ...faceStyle(item, ['facts', 'item']), align: 'start' },
    },
    jump: { ...faceStyle(jump, ['jump']), align: 'end' },
  };
}

interface TableDefaults extends Pick<WrittenFace, 'font' | 'weight'> {
  readonly caption: WrittenFace;
  readonly points: (share: number) => string;
}

function tableStyle(
  { table, text }: WrittenHouse,
  faceStyle: FaceStyle,
  { font, weight, caption, points }: TableDefaults,
): House['table'] {
  const title = table?.title ?? { font, weight, size: points(1.1) };
  const head = table?.head ?? { font, weight, size: points(0.9) };
  const cell = table?.cell ?? { font: text.font, weight: text.weight, size: points(0.9) };
  return {
    title: { ...faceStyle(title, ['table', 'title']), align: 'center' },
    head: faceStyle(head, ['table', 'head']),
    cell: faceStyle(cell, ['table', 'cell']),
    note: faceStyle(table?.note ?? caption, ['table', 'note']),
  };
}

function itemOf({ text }: WrittenHouse, body: TextStyle): House['item'] {
  const hang = toLength(text.item?.hang ?? ITEM_HANG, body.size);
  return { mark: text.item?.mark ?? ITEM_MARK, style: { ...body, indent: ZERO, hang } };
}

/** Running text: justified, its first line indented as the trade does, two em of its own size. */
const proseStyle = (style: TextStyle): TextStyle => ({
  ...style,
  align: 'justify',
  indent: em(2, style.size),
});

function linesOf(scope: Scope, motifs: IssueFiles['motifs']): Pick<House, 'lines' | 'rules'> {
  const { document, diagnostics } = scope;
  const lines = resolveLines(scope, motifs);
  diagnostics.push(...lines.diagnostics);
  const rule = (name: keyof House['rules']): RuleStyle => {
    const style = ruleStyleOf(document.data.rules[name], lines.value, scope, ['rules', name]);
    diagnostics.push(...style.diagnostics);
    return style.value;
  };
  return {
    lines: lines.value,
    rules: {
      column: rule('column'),
      story: rule('story'),
      folio: rule('folio'),
      box: rule('box'),
    },
  };
}

function headsOf(scope: Scope): ReadonlyMap<number, HeadStyle> {
  return new Map(
    Object.entries(scope.document.data.heads).map(([rank, head]) => {
      const part = (name: 'kicker' | 'headline' | 'deck' | 'byline'): HeadPartStyle =>
        headPartOf(scope, head[name], ['heads', rank, name]);
      const style: HeadStyle = {
        kicker: part('kicker'),
        headline: part('headline'),
        deck: part('deck'),
        byline: part('byline'),
        above: head.above,
        below: head.below,
      };
      return [Number(rank), style] as const;
    }),
  );
}

function headPartOf(scope: Scope, part: WrittenHeadPart, path: Path): HeadPartStyle {
  const min = sizeOf(scope, part.min, [...path, 'min']);
  const max = sizeOf(scope, part.max, [...path, 'max']);
  if (min > max) {
    const span = scope.document.spanAt([...path, 'min']);
    scope.diagnostics.push(diagnose('resolve/size-order', span, { min: part.min, max: part.max }));
  }
  const size = { min: mpt(Math.min(min, max)), max };
  return { font: fontOf(part), ...size, ...inkOf(scope, part.ink, path) };
}
