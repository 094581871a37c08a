/** Every issue that comes with the project builds without a word. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIssue } from '../src/build.ts';
import { diskFiles } from '../src/host/fileStore.ts';
import { machineFonts } from '../src/host/fontFiles.ts';
import { show } from '../src/host/show.ts';

describe.each(readdirSync('issues'))('issues/%s', (name) => {
  it('has no problem', async () => {
    const built = await buildIssue({
      path: `issues/${name}/issue.yaml`,
      files: diskFiles,
      fontsPath: 'fonts/fonts.yaml',
      fontFiles: machineFonts,
      pages: undefined,
      overlays: [],
    });
    const said = show(built.diagnostics, 'pretty', { language: 'en', color: false });
    expect(said).toBe('No problems.\n');
    expect(built.pages.length).toBeGreaterThan(0);
  });
});
