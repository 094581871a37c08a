/** The titles of a head (引题、主题、副题、署名): each broken into lines, as large as its rank and its width let it be. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { TextStyle, WritingMode } from '../model/galley.ts';
import type { Article, HeadPartStyle, HeadText, House } from '../model/issue.ts';
import type { TextRole } from '../model/page.ts';
import { formatPt, type Mpt, mpt, ZERO } from '../model/units.ts';
import { breakHead } from './headline/breakHead.ts';
import type { Doubt } from './headline/doubts.ts';
import { sizeFor } from './headline/size.ts';
import type { HeadContext, SetPart } from './headParts.ts';

export interface Title {
  readonly role: TextRole;
  readonly text: HeadText;
  readonly part: HeadPartStyle;
}

/** A part in its lines, at the largest size between least and greatest at which the widest fits. */
export function setTitle(
  { article, house, setter, direction, fit, width }: HeadContext,
  { role, text, part: asked }: Title,
): Checked<SetPart> {
  const part = { ...asked, max: mpt(Math.max(asked.min, asked.max - fit.smaller)) };
  const at = (size: Mpt): TextStyle => headTextStyle(house, part, size, direction);
  const widthAt = (line: string, size: Mpt): number => setter.width(line, at(size));
  const broken =
    text.kind === 'given'
      ? { lines: text.lines.map((line) => line.replaceAll('|', '')), doubts: [] }
      : breakHead({
          text: text.lines.join(''),
          part,
          width,
          // A second vertical line takes its room from the text beside it, all the way down.
          mayGrow: role === 'headline' && direction === 'horizontal',
          lexicon: house.lexicon,
          wordEnds: setter.wordEnds,
          widthAt,
        });
  const { size, widest } = sizeFor({ lines: broken.lines, part, width, widthAt });
  const length = mpt(widthAt(widest, size));
  const over = length - width;
  const diagnostics =
    over <= 0
      ? broken.doubts.map((doubt) => doubtful(article, text, doubt))
      : [
          diagnose('makeup/head-too-wide', text.span, {
            article: article.slug,
            text: widest,
            size: `${formatPt(size)}pt`,
            characters: Math.ceil(over / size),
          }),
        ];
  const texts = broken.lines;
  const value = { texts, style: at(size), length, measure: undefined, lines: texts.length };
  return { value, diagnostics };
}

function doubtful({ slug }: Article, { span }: HeadText, doubt: Doubt): Diagnostic {
  switch (doubt.kind) {
    case 'ambiguous':
      return diagnose('makeup/head-ambiguous', span, {
        article: slug,
        before: doubt.before,
        behind: doubt.behind,
      });
    case 'widow':
      return diagnose('makeup/head-widow', span, { article: slug, text: doubt.line });
  }
}

/** Heads keep the marks' rules of the body; their digits keep the face's own widths. */
function headTextStyle(
  house: House,
  part: HeadPartStyle,
  size: Mpt,
  direction: WritingMode,
): TextStyle {
  return {
    font: part.font,
    strongFont: part.font,
    size,
    indent: ZERO,
    hang: ZERO,
    align: 'center',
    rules: { ...house.body.rules, direction, digits: 'proportional' },
    ink: part.ink,
  };
}
