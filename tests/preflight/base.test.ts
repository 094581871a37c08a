/** Sound files are passed without a word: a false alarm teaches a desk to overlook alarms. */
import { describe, expect, it } from 'vitest';
import { plant, written } from '../support/plant.ts';
import { pressBase, told } from '../support/pressBase.ts';

describe.each(['4', '1a'] as const)('a sound file in PDF/X-%s', (pdfx) => {
  it.each([false, true])('is silent, with marks: %s', async (marks) => {
    const base = await pressBase({ pdfx, marks });
    expect((await told(base)).messages).toEqual([]);
  });

  it('is silent when the library has read and written it', async () => {
    const base = await pressBase({ pdfx, marks: false });
    expect((await told(await written(await plant(base)))).messages).toEqual([]);
  });
});
