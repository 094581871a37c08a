/** The bench of quality sets, reads back and judges: a few paragraphs of each corpus are without a fault. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, missingFiles, PROHIBITION } from '../bench/quality/corpora.ts';
import { FAULTS, type Fault } from '../bench/quality/inspect.ts';
import { readProhibition } from '../bench/quality/marks.ts';
import { runTask, tasksOf } from '../bench/quality/runs.ts';
import { tableOf } from '../bench/quality/table.ts';
import { orSkipped } from './support/data.ts';

const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

/** The folder of the texts, when they are there. */
const folder = missingFiles(dataFolder()).length === 0 ? dataFolder() : undefined;
const tasks = folder === undefined ? [] : tasksOf(folder, 3, [13]);

describe.skipIf(orSkipped(folder, 'the text of the bench') === undefined)(
  'a few paragraphs set and read back',
  () => {
    it.each(tasks)('$corpus.name', async (task) => {
      const prohibition = readProhibition(join(dataFolder(), PROHIBITION));
      const { run } = await runTask(task, prohibition);
      const own = run.columns[0]?.figures;
      expect(own?.lines.value).toBeGreaterThan(3);
      for (const fault of FAULT_NAMES) expect(own?.[fault].value).toBe(0);
      expect(own?.single.value).toBe(0);
      expect(tableOf(run)).toContain('lines in all');
    });
  },
);
