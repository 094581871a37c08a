/** Inserts at their lines: those at one end of the same columns follow each other, and what they collide with. */
import type { Ground } from './ground.ts';
import type { FormedHead } from './headForms.ts';
import { type InsertContext, lineOf, obstacleOf, type SetInsert } from './insert.ts';
import type { Obstacle } from './runRound.ts';

/** An insert at its line. */
export interface StandingInsert {
  readonly insert: SetInsert;
  readonly line: number;
  readonly obstacle: Obstacle;
  /** Whether text stands over and under it. */
  readonly around: { readonly above: boolean; readonly below: boolean };
}

export interface Standing {
  readonly head: Pick<FormedHead, 'obstacle' | 'foot'>;
  readonly ground: Pick<Ground, 'top'>;
  readonly context: InsertContext;
  readonly foot: number;
}

/** Inserts at their lines for a depth of the text: those at one end of the same columns follow each other. */
export function standInserts(
  inserts: readonly SetInsert[],
  { head, ground, context, foot }: Standing,
): readonly StandingInsert[] {
  const done: StandingInsert[] = [];
  for (const insert of inserts) {
    const right = insert.left + insert.width;
    const inTheWay = (at: 'top' | 'foot') =>
      done.filter(
        ({ insert: other }) =>
          other.place.at === at && other.left < right && other.left + other.width > insert.left,
      );
    const { at } = insert.place;
    const above = inTheWay('top').map(({ line, insert: { lines } }) => line + lines);
    const under = inTheWay('foot').map(({ line }) => line);
    const upper = Math.max(ground.top, headFootOver(head, insert), ...(at === 'top' ? above : []));
    const lower = Math.min(foot, ...(at === 'foot' ? under : []));
    const line = lineOf(insert, upper, lower);
    done.push({
      insert,
      line,
      obstacle: obstacleOf(insert, line, context),
      around: { above: line > upper, below: line + insert.lines < lower },
    });
  }
  return done;
}

/** The line after the head where that stands over an insert. */
function headFootOver({ obstacle, foot }: Standing['head'], { left, width }: SetInsert): number {
  const row = obstacle?.rows.find((one) => one !== undefined);
  return row !== undefined && row[0] < left + width && row[1] > left ? foot : 0;
}

/** Inserts that lie over one before them or the head, or reach beyond the place. */
export function collisions(
  inserts: readonly StandingInsert[],
  { obstacle }: Pick<FormedHead, 'obstacle'>,
  most: number,
): readonly StandingInsert[] {
  return inserts.filter(({ insert, line }, i) => {
    const [right, foot] = [insert.left + insert.width, line + insert.lines];
    const isOverHead =
      obstacle?.rows.some((row, k) => {
        const at = obstacle.top + k;
        return (
          row !== undefined && at >= line && at < foot && row[0] < right && row[1] > insert.left
        );
      }) ?? false;
    const isOverOther = inserts
      .slice(0, i)
      .some(
        ({ insert: other, line: at }) =>
          other.left < right &&
          other.left + other.width > insert.left &&
          at < foot &&
          at + other.lines > line,
      );
    return isOverHead || isOverOther || foot > most;
  });
}
