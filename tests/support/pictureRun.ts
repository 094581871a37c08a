/** What a script that draws pictures does with its arguments: a folder, and names of the pictures to draw. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures by their file names. */
export type Drawings = Readonly<Record<string, () => Promise<Buffer> | string>>;

/** Draws the pictures named on the command line, or all of them, into a folder. */
export async function drawAll(usual: string, drawings: Drawings): Promise<void> {
  const [folder = usual, ...names] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  for (const [file, drawing] of Object.entries(drawings)) {
    const name = file.slice(0, file.lastIndexOf('.'));
    if (names.length > 0 && !names.includes(name)) continue;
    writeFileSync(join(folder, file), await drawing());
  }
}
