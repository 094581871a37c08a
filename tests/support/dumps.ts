/** Stages as reviewable text. */
import type { Galley } from '../../src/model/galley.ts';
import type { MadePage } from '../../src/model/page.ts';
import { formatPt } from '../../src/model/units.ts';
import { lineText } from './setting.ts';

/** One line of type a line: where it ends, what each step gave, its words. */
export function dumpGalley(galley: Galley): string {
  const head = `galley ${formatPt(galley.measure)} wide, ${galley.lines.length} lines, ${galley.characters} characters`;
  const rows = galley.lines.map((line, i) => {
    const shrink = line.fit.shrink
      .map((part, step) => (part === 0 ? '' : ` −${step + 1}:${formatPt(part)}`))
      .join('');
    const stretch = line.fit.stretch
      .map((part, step) => (part === 0 ? '' : ` +${step + 1}:${formatPt(part)}`))
      .join('');
    const tail =
      line.tail === undefined ? '' : ` … ${galley.paragraphs[line.tail.paragraph]?.text ?? ''}`;
    const mark = line.isLast ? '¶' : '';
    return `${String(i + 1).padStart(3)} ${formatPt(line.indent)}–${formatPt(line.end)}${shrink}${stretch} “${lineText(galley, line)}”${tail}${mark}${line.fault === undefined ? '' : ` ${line.fault}`}`;
  });
  return [head, ...rows, ''].join('\n');
}

/** Frames, rules, boxes and heads of a page, in points from the type area's corner. */
export function dumpPage(page: MadePage): string {
  const area = ({
    inline,
    block,
    width,
    depth,
  }: {
    inline: number;
    block: number;
    width: number;
    depth: number;
  }): string => `${formatPt(inline)},${formatPt(block)} ${formatPt(width)}×${formatPt(depth)}`;
  return [
    `page ${page.code}`,
    ...page.frames.map(
      (frame) =>
        `frame ${frame.owner} ${frame.kind} column ${frame.column} ${area(frame.area)} lines ${frame.lines}`,
    ),
    ...page.boxes.map(
      (box) =>
        `box ${area(box.area)} ${box.style === undefined ? 'no line' : formatPt(box.style.width)}${box.tint === 0 ? '' : ` tint ${box.tint}`}${box.radius === 0 ? '' : ` radius ${formatPt(box.radius)}`}`,
    ),
    ...page.pictures.map(
      ({ name, crop, area: at }) =>
        `picture ${name} ${area(at)} of ${crop.left},${crop.top} ${crop.width}×${crop.height}`,
    ),
    ...page.forms.map(
      ({ owner, form, inline, block, area: at }) =>
        `form ${owner} ${form.path} page ${form.page} ${formatPt(inline)},${formatPt(block)} in ${area(at)}`,
    ),
    ...page.shapes.map(({ owner, segments }) => `shape ${owner} ${segments.length} segments`),
    ...page.rules.map(
      (rule) =>
        `rule ${rule.kind} ${rule.inline.map(formatPt).join('–')} × ${rule.block.map(formatPt).join('–')} ${formatPt(rule.style.width)}`,
    ),
    ...page.texts.flatMap((block) =>
      block.role === 'body'
        ? []
        : block.lines.map(
            ({ line, baseline }) =>
              `${block.role} ${block.owner} ${block.axes.direction === 'horizontal' ? formatPt(block.axes.inline) : `${formatPt(block.axes.right)},${formatPt(block.axes.top)}`}+${formatPt(line.indent)} baseline ${formatPt(baseline)} “${lineText(block.galley, line)}”`,
          ),
    ),
    ...page.stories.map(
      (story) =>
        `story ${story.slug} placed ${story.placed} of ${story.galley.lines.length}, over ${story.overset.lines}/${story.overset.characters}, short ${story.short.lines}${story.copyfit.map((step) => ` ${JSON.stringify(step)}`).join('')}`,
    ),
    '',
  ].join('\n');
}
