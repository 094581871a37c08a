/** The lines of a setting that count against it, with their words and places. */
import { FAULTS, type Fault, type Inspection } from './inspect.ts';
import type { Line } from './model.ts';

/** Lines shown of those with the greatest gaps, and of each fault. */
const LOOSEST = 20;
const OF_EACH_FAULT = 5;
/** Characters shown of the line that follows. */
const AHEAD = 6;
/** Gaps above this are worth a line, em. */
const WORTH_TELLING = 0.05;

export function detailOf(name: string, inspections: readonly Inspection[]): string {
  const next = new Map(inspections.map(({ line }, i) => [line, inspections[i + 1]?.line]));
  const told = (inspection: Inspection): string => rowOf(inspection, next.get(inspection.line));
  const loose = inspections
    .filter(({ line, greatest }) => !line.isLast && (greatest ?? 0) > WORTH_TELLING)
    .sort((a, b) => (b.greatest ?? 0) - (a.greatest ?? 0))
    .slice(0, LOOSEST);
  const faulty = (Object.keys(FAULTS) as Fault[]).flatMap((fault) => {
    const found = inspections.filter(({ faults }) => faults.includes(fault));
    return found.length === 0
      ? []
      : [`  ${FAULTS[fault]}: ${found.length}`, ...found.slice(0, OF_EACH_FAULT).map(told)];
  });
  const single = inspections.filter(({ isSingle }) => isSingle);
  return [
    `${name}: the loosest lines`,
    ...loose.map(told),
    ...faulty,
    ...(single.length === 0 ? [] : [`  one character last: ${single.length}`]),
    ...single.slice(0, OF_EACH_FAULT).map(told),
    '',
  ].join('\n');
}

function rowOf({ line, greatest }: Inspection, next: Line | undefined): string {
  const gap = greatest === undefined ? '   –   ' : `${greatest.toFixed(3)} em`;
  const ahead = next?.paragraph === line.paragraph ? textOf(next).slice(0, AHEAD) : '¶';
  return `    ${gap}  paragraph ${line.paragraph + 1} line ${line.index + 1}  “${textOf(line)}” → ${ahead}`;
}

const textOf = ({ cells }: Line): string => cells.map(({ text }) => text).join('');
