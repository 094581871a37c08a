/** What a thing puts on the page: texts, lines, boxes, pictures, and the frames they stand in. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type {
  BoxBlock,
  FormBlock,
  Frame,
  PictureBlock,
  RuleBlock,
  ShapeBlock,
  TextBlock,
} from '../model/page.ts';

export interface Matter {
  readonly texts: readonly TextBlock[];
  readonly rules: readonly RuleBlock[];
  readonly boxes: readonly BoxBlock[];
  readonly pictures: readonly PictureBlock[];
  readonly shapes: readonly ShapeBlock[];
  readonly forms: readonly FormBlock[];
  readonly frames: readonly Frame[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Matter = {
  texts: [],
  rules: [],
  boxes: [],
  pictures: [],
  shapes: [],
  forms: [],
  frames: [],
  diagnostics: [],
};

/** Things together, in order; what is left out of one is nothing. */
export const together = (...parts: readonly Partial<Matter>[]): Matter => ({
  texts: parts.flatMap(({ texts = NOTHING.texts }) => texts),
  rules: parts.flatMap(({ rules = NOTHING.rules }) => rules),
  boxes: parts.flatMap(({ boxes = NOTHING.boxes }) => boxes),
  pictures: parts.flatMap(({ pictures = NOTHING.pictures }) => pictures),
  shapes: parts.flatMap(({ shapes = NOTHING.shapes }) => shapes),
  forms: parts.flatMap(({ forms = NOTHING.forms }) => forms),
  frames: parts.flatMap(({ frames = NOTHING.frames }) => frames),
  diagnostics: parts.flatMap(({ diagnostics = NOTHING.diagnostics }) => diagnostics),
});
