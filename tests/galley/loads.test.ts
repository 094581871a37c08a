/** The engine loads: its tables are built when it is read, and a test file that cannot read it has no tests to fail. */
import { expect, it } from 'vitest';

it('loads', async () => {
  const { setParagraph } = await import('../../src/galley/setParagraph.ts');
  expect(setParagraph('一二三', {}, 3).lines).toHaveLength(1);
});
