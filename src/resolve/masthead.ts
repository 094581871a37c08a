/** The masthead box (报社信息框): the house's data under the issue's, checked for completeness, filled in. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Masthead } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { IssueFiles, Path } from '../model/written.ts';
import type { Labelled, WrittenMasthead } from '../model/writtenHouse.ts';
import { issnFaults } from './barcode.ts';
import { furniturePlaces, placedFurniturePlaces } from './furniturePlaces.ts';
import { allPlaces } from './placed.ts';
import { fillLine, placesIn, type TemplateValues } from './templates.ts';

/** The fields a masthead can state, with the names a reader knows them by. */
const FIELD_NAMES: Readonly<Record<keyof WrittenMasthead, string>> = {
  sponsor: '主办单位',
  cn: '国内统一连续出版物号',
  issn: '国际标准连续出版物号',
  postalCode: '邮发代号',
  editorInChief: '总编辑',
  dutyEditors: '值班编委',
  coverEditor: '封面责编',
  coverDesigner: '封面美编',
  coverProofreader: '封面校对',
  hotlines: '热线电话',
  emails: '投稿邮箱',
  address: '地址',
  postcode: '邮编',
  copyright: '版权声明',
  cooperation: '版权合作',
  cooperationPhones: '合作电话',
  licence: '广告发布登记号',
  newMedia: '新媒体',
  corrections: '更正与监督',
  correctionPhone: '监督电话',
  legalAdviser: '法律顾问',
  printer: '印刷',
  price: '零售价',
  website: '网址',
  weather: '天气',
};

type Field = keyof WrittenMasthead;
const FIELDS = Object.keys(FIELD_NAMES) as readonly Field[];
const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** Fields whose several values stand in one line, names apart by a full-width space. */
const IN_ONE_LINE: ReadonlySet<Field> = new Set(['dutyEditors']);

export function resolveMasthead(files: IssueFiles): Checked<Masthead> {
  const { masthead } = files.house.data;
  const data = dataOf(files);
  const diagnostics: Diagnostic[] = [
    ...notPlaced(files),
    ...missingFields(files, data),
    ...unusedFields(files, data),
    ...wrongIssn(files, data),
  ];
  const values: TemplateValues = new Map([
    ...mastheadValues(files),
    ['paper', files.house.data.name],
  ]);
  const sections = masthead.box.map((section, i) => {
    const fill = (line: string, path: Path): readonly string[] => {
      const filled = fillLine(line, values, files.house.spanAt(['masthead', 'box', i, ...path]));
      diagnostics.push(...filled.diagnostics);
      return filled.value;
    };
    return {
      title: section.title,
      text: section.text === undefined ? undefined : fill(section.text, ['text'])[0],
      lines: (section.lines ?? []).flatMap((line, j) => fill(line, ['lines', j])),
    };
  });
  return {
    value: {
      title: files.house.data.name,
      sections: sections.filter(
        (section) => section.lines.length > 0 || section.text !== undefined,
      ),
      span: files.house.keySpanAt(['masthead']),
    },
    diagnostics,
  };
}

/** Every field with what the issue, else the house, states. */
export function mastheadValues(files: IssueFiles): TemplateValues {
  const data: WrittenMasthead = dataOf(files);
  return new Map(FIELDS.map((field) => [field, textOf(field, data[field])]));
}

const dataOf = ({ house, issue }: IssueFiles): WrittenMasthead => ({
  ...house.data.masthead.data,
  ...issue.data.masthead,
});

function textOf(
  field: Field,
  value: string | string[] | Labelled[] | undefined,
): string | readonly string[] | undefined {
  if (value === undefined || typeof value === 'string') return value;
  const lines = value.map((one) => (typeof one === 'string' ? one : `${one.label}${one.value}`));
  return IN_ONE_LINE.has(field) ? lines.join('\u3000') : lines;
}

const isPlaced = (files: IssueFiles): boolean =>
  allPlaces(files).some(({ masthead }) => masthead === true);

/** What the box shows, and what the furniture does: the law asks that it stands in the paper, not where. */
const shownIn = (files: IssueFiles, furniture: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...placesIn(
      files.house.data.masthead.box.flatMap(({ lines, text }) => [...(lines ?? []), text ?? '']),
    ),
    ...furniture,
  ]);

/** What is required is stated in the box, so an issue without the box states nothing but what its furniture does. */
function notPlaced(files: IssueFiles): readonly Diagnostic[] {
  const { required } = files.house.data.masthead;
  const shown = placedFurniturePlaces(files);
  if (isPlaced(files) || required.every((field) => shown.has(field))) return [];
  return [diagnose('resolve/masthead-not-placed', files.issue.keySpanAt(['pages']), {})];
}

function missingFields(files: IssueFiles, data: WrittenMasthead): readonly Diagnostic[] {
  return files.house.data.masthead.required.flatMap((field, i) => {
    const at: readonly (string | number)[] = ['masthead', 'required', i];
    if (!isField(field)) {
      const facts = { written: field, near: nearest(field, FIELDS), allowed: FIELDS };
      return [diagnose('read/unknown-choice', files.house.spanAt(at), facts)];
    }
    const isStated = data[field] !== undefined;
    return isStated || !isPlaced(files)
      ? []
      : [
          diagnose('resolve/masthead-field-missing', files.house.spanAt(at), {
            field,
            name: FIELD_NAMES[field],
          }),
        ];
  });
}

function wrongIssn({ house, issue }: IssueFiles, { issn }: WrittenMasthead): readonly Diagnostic[] {
  if (issn === undefined) return [];
  const isOfIssue = issue.data.masthead?.issn !== undefined;
  const span = isOfIssue
    ? issue.spanAt(['masthead', 'issn'])
    : house.spanAt(['masthead', 'data', 'issn']);
  return issnFaults(issn, span);
}

/** What is stated and not shown would be lost in silence: what is the issue's or required has to stand on its pages. */
function unusedFields(files: IssueFiles, data: WrittenMasthead): readonly Diagnostic[] {
  const shownHere = shownIn(files, placedFurniturePlaces(files));
  const shownAnywhere = shownIn(
    files,
    furniturePlaces(files, Object.keys(files.house.data.furniture ?? {})),
  );
  return FIELDS.filter((field) => data[field] !== undefined).flatMap((field) => {
    const isOfIssue = files.issue.data.masthead?.[field] !== undefined;
    const isDue = isOfIssue || files.house.data.masthead.required.includes(field);
    const shown = isDue ? shownHere : shownAnywhere;
    if (shown.has(field)) return [];
    const span = isOfIssue
      ? files.issue.keySpanAt(['masthead', field])
      : files.house.keySpanAt(['masthead', 'data', field]);
    return [diagnose('resolve/masthead-field-unused', span, { field, name: FIELD_NAMES[field] })];
  });
}
