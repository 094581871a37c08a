/** The house's lines (线型) by their names, and which of them a part of the page takes. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { DRAWING_EM, type House } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { outlineBox } from '../model/outlineBox.ts';
import type { Motif, RuleStroke, RuleStyle } from '../model/ruleStyle.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, pt, roundMpt, ZERO } from '../model/units.ts';
import type { IssueFiles, Path, WrittenDrawing } from '../model/written.ts';
import type { WrittenLine, WrittenRule, WrittenStroke } from '../model/writtenHouse.ts';
import { scaledDrawing } from './drawing.ts';
import { inkOf, type Scope } from './houseScope.ts';
import { toLength } from './lengths.ts';

const BLACK = 100;

/** Stands in for a line that is not known or could not be read; the build stops anyway. */
const PLAIN: RuleStyle = { width: pt(0.35), tint: BLACK, pattern: undefined };

/** Depth of a patterned line where the house states none: a third of the body, chosen by eye. */
const MOTIF_DEPTH = '3pt';

export function resolveLines(scope: Scope, motifs: IssueFiles['motifs']): Checked<House['lines']> {
  const { body } = scope;
  const { data, spanAt } = scope.document;
  const diagnostics: Diagnostic[] = [];
  const lines = Object.entries(data.lines ?? {}).map(([name, written]) => {
    const drawing = motifs.get(name);
    const colour = { tint: written.tint ?? BLACK, ...inkOf(scope, written.ink, ['lines', name]) };
    if (drawing === undefined) return [name, { ...strokesOf(written, body), ...colour }] as const;
    const motif = motifOf(drawing, toLength(written.depth ?? MOTIF_DEPTH, body));
    if (reachesOut(motif))
      diagnostics.push(
        diagnose('resolve/motif-outside', spanAt(['lines', name, 'motif']), { name }),
      );
    const style: RuleStyle = {
      width: motif.depth,
      ...colour,
      pattern: { kind: 'motif', motif },
    };
    return [name, style] as const;
  });
  return { value: new Map(lines), diagnostics };
}

/** A line by its name; a plain one where there is none of that name. */
export function lineNamed(name: string, lines: House['lines'], span: Span): Checked<RuleStyle> {
  const style = lines.get(name);
  if (style !== undefined) return { value: style, diagnostics: [] };
  const near = nearest(name, [...lines.keys()]);
  return { value: PLAIN, diagnostics: [diagnose('resolve/unknown-line', span, { name, near })] };
}

/** The line of a part of the page. A tint and an ink of its own go before those of the line. */
export function ruleStyleOf(
  { line, width, tint, ink }: WrittenRule,
  lines: House['lines'],
  scope: Scope,
  path: Path,
): Checked<RuleStyle> {
  const colour = inkOf(scope, ink, path);
  if (line !== undefined) {
    const { value, diagnostics } = lineNamed(line, lines, scope.document.spanAt([...path, 'line']));
    return { value: { ...value, tint: tint ?? value.tint, ...colour }, diagnostics };
  }
  const style: RuleStyle = {
    width: width === undefined ? PLAIN.width : toLength(width, scope.body),
    tint: tint ?? BLACK,
    ...colour,
    pattern: undefined,
  };
  return { value: style, diagnostics: [] };
}

/** One stroke in the middle is a plain line. */
function strokesOf(written: WrittenLine, body: Mpt): RuleStyle {
  const strokes = (written.strokes ?? []).map((stroke) => strokeOf(stroke, body));
  const [only] = strokes;
  if (only === undefined) return PLAIN;
  const isPlain = strokes.length === 1 && only.offset === ZERO && only.dash === undefined;
  if (isPlain) return { ...PLAIN, width: only.width };
  const width = mpt(Math.max(...strokes.map((one) => 2 * Math.abs(one.offset) + one.width)));
  return { ...PLAIN, width, pattern: { kind: 'strokes', strokes } };
}

function strokeOf({ offset, width, dash }: WrittenStroke, body: Mpt): RuleStroke {
  const [on, off] = dash ?? [];
  return {
    offset: offset === undefined ? ZERO : toLength(offset, body),
    width: toLength(width, body),
    dash:
      on === undefined || off === undefined
        ? undefined
        : { on: toLength(on, body), off: toLength(off, body) },
  };
}

function motifOf(drawing: WrittenDrawing, depth: Mpt): Motif {
  const { width, height } = drawing.box;
  return {
    length: roundMpt((depth * width) / height),
    depth,
    segments: scaledDrawing(drawing, DRAWING_EM / height, DRAWING_EM / 2),
  };
}

/** A thousandth of the depth over the edge is a rounding of the drawing program. */
const ROUNDING = DRAWING_EM / 1000;

function reachesOut({ segments, length, depth }: Motif): boolean {
  const ink = outlineBox(segments);
  if (ink === undefined) return false;
  const half = DRAWING_EM / 2 + ROUNDING;
  const end = (DRAWING_EM * length) / depth + ROUNDING;
  return ink.left < -ROUNDING || ink.right > end || ink.bottom < -half || ink.top > half;
}
