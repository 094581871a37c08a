/** The folio line (报眉) over the type area. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Alignment } from '../model/galley.ts';
import type { Folio, House } from '../model/issue.ts';
import type { RuleBlock, TextBlock } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import { mpt, ZERO } from '../model/units.ts';
import { columnStart, spanWidth } from './grid.ts';

export interface PlacedFolio {
  readonly texts: readonly TextBlock[];
  readonly rules: readonly RuleBlock[];
}

/** The rule stands half a line over the type area, the text a quarter of its size over the rule. */
const RULE_LINES = 0.6;
const TEXT_OVER_RULE = 0.45;

export function placeFolio(folio: Folio, house: House, setter: Setter): Checked<PlacedFolio> {
  const { grid } = house;
  const width = spanWidth(grid, folio.columns);
  const left = columnStart(grid, folio.columns.first);
  const ruleAt = mpt(-Math.round(RULE_LINES * grid.pitch));
  const baseline = mpt(ruleAt - Math.round(TEXT_OVER_RULE * house.folio.size));
  const parts: readonly (readonly [string, Alignment])[] = [
    [folio.left, 'start'],
    [folio.center, 'center'],
    [folio.right, 'end'],
  ];
  const texts = parts.flatMap(([text, align]): readonly TextBlock[] => {
    if (text === '') return [];
    const galley = setter.lines([text], { ...house.folio, align }, width, {
      owner: 'folio',
      span: folio.span,
    });
    const lines = galley.lines.slice(0, 1).map((line) => ({ line, baseline }));
    return [
      {
        owner: 'folio',
        role: 'folio',
        axes: { direction: 'horizontal', inline: left },
        galley,
        lines,
        ink: 'black',
      },
    ];
  });
  const rule: RuleBlock = {
    kind: 'folio',
    style: house.rules.folio,
    inline: [left, mpt(left + width)],
    block: [ruleAt, ruleAt],
  };
  return { value: { texts, rules: [rule] }, diagnostics: collisions(folio, texts) };
}

const FOLIO_LINE = { zh: '报眉', en: 'the folio line' };

/** Parts that meet, or one that is wider than the page. */
function collisions(folio: Folio, texts: readonly TextBlock[]): readonly Diagnostic[] {
  const extents = texts.map(({ galley, lines }) => ({
    from: lines[0]?.line.indent ?? ZERO,
    to: lines[0]?.line.end ?? ZERO,
    isWhole: galley.lines.length === 1,
    text: galley.paragraphs[0]?.text ?? '',
  }));
  return extents.flatMap((extent, i) => {
    const next = extents[i + 1];
    const meets = next !== undefined && extent.to > next.from;
    if (extent.isWhole && !meets) return [];
    return [diagnose('makeup/line-too-wide', folio.span, { where: FOLIO_LINE, text: extent.text })];
  });
}
