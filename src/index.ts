/** The library: what scripts may rely on. */
export {
  type BuildInput,
  type BuiltIssue,
  type BuiltPage,
  buildIssue,
  buildWithoutPictures,
  type Memory,
  newMemory,
} from './build.ts';
export { checkIssue } from './check.ts';
export { dumpDisplay } from './display/dump.ts';
export { breakOpportunities } from './galley/linebreak/breakOpportunities.ts';
export type { Quality } from './galley/quality.ts';
export {
  type ParagraphStyle,
  type SetGlyph,
  type SetParagraph,
  type SetParagraphLine,
  setParagraph,
  setParagraphGlyphs,
} from './galley/setParagraph.ts';
export { diskFilesUnder } from './host/fileStore.ts';
export { machineFonts } from './host/fontFiles.ts';
export { storeOf } from './host/knownFile.ts';
export { FONTS_FILE } from './host/places.ts';
export { steadyFiles } from './host/steadyFiles.ts';
export { explain } from './model/catalogue/catalogue.ts';
export type { Bilingual, Diagnostic, Language, Severity } from './model/diagnostic.ts';
export type { DisplayItem, DisplayList } from './model/display.ts';
export type { FileStore, KnownFile } from './model/files.ts';
export type { Issue } from './model/issue.ts';
export type { Frame, MadePage, StoryFit } from './model/page.ts';
export { openFonts } from './openFonts.ts';
export { type PressOptions, type ProfileFile, pressFile, pressPictures } from './press.ts';
export { type Report, reportOf } from './report.ts';
