/** The press settings of a run: the house's, or what the command line says instead. */
import type { BuiltIssue } from '../build.ts';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Issue } from '../model/issue.ts';
import type { KeptImages } from '../model/pressImage.ts';
import { InvariantError } from '../model/units.ts';
import { type PressOptions, preflightPress, pressPictures, profileFault } from '../press.ts';
import { choice } from './arguments.ts';
import { diskFiles } from './fileStore.ts';
import { NEWSPRINT_PROFILE, PACKAGE } from './places.ts';
import { steadyFiles } from './steadyFiles.ts';

/** Where the profile lies as well, for colour management. */
export interface PressSetup extends PressOptions {
  readonly profilePath: string;
  /** Pictures that earlier runs have made ready. */
  readonly kept?: KeptImages | undefined;
}

export function pressOptions(
  issue: Issue | undefined,
  pdfx: string | boolean | undefined,
): Checked<PressSetup | undefined> {
  const asked = typeof pdfx === 'string' ? choice(pdfx, ['4', '1a'], '--pdfx') : undefined;
  if (issue === undefined) return { value: undefined, diagnostics: [] };
  const { press } = issue.house;
  const profile = profileOf(issue);
  if (profile.value === undefined) return { value: undefined, diagnostics: profile.diagnostics };
  const creator = `Dayang ${PACKAGE.version}`;
  const profilePath = press.profile?.path ?? NEWSPRINT_PROFILE;
  return {
    value: { pdfx: asked ?? press.pdfx, creator, profile: profile.value, profilePath },
    diagnostics: [],
  };
}

/** The press settings of a run with the pictures of its pages. Undefined where either cannot be had; that is told. */
export async function pressSetup(
  built: BuiltIssue,
  pdfx: string | boolean | undefined,
  kept?: KeptImages,
): Promise<Checked<PressSetup | undefined>> {
  const options = pressOptions(built.issue, pdfx);
  if (options.value === undefined) return options;
  const { profile: bytes, profilePath: path } = options.value;
  const images = await pressPictures(built, { path, bytes }, undefined, kept);
  const value =
    images.value === undefined ? undefined : { ...options.value, images: images.value, kept };
  const ofPages =
    images.value === undefined ? [] : await preflightPress(built, images.value, options.value.pdfx);
  return { value, diagnostics: [...options.diagnostics, ...images.diagnostics, ...ofPages] };
}

/** The same bytes again for a profile that has not changed: what was separated with it still holds. */
const profiles = steadyFiles(diskFiles, Date.now);

/** The condition of the bundled profile, as the ICC registry names it. */
const BUNDLED_CONDITION = 'CGATS TR 002';

function bundledProfile(issue: Issue): Checked<Uint8Array | undefined> {
  const { condition, span } = issue.house.press;
  if (condition === BUNDLED_CONDITION) {
    const loaded = profiles.load(NEWSPRINT_PROFILE);
    if (loaded.kind === 'bytes') return { value: loaded.bytes, diagnostics: [] };
    throw new InvariantError('the bundled profile is not there', { path: NEWSPRINT_PROFILE });
  }
  const facts = { condition, bundled: BUNDLED_CONDITION };
  return { value: undefined, diagnostics: [diagnose('press/condition', span, facts)] };
}

function profileOf(issue: Issue): Checked<Uint8Array | undefined> {
  const own = issue.house.press.profile;
  if (own === undefined) return bundledProfile(issue);
  const loaded = profiles.load(own.path);
  if (loaded.kind === 'missing') {
    return {
      value: undefined,
      diagnostics: [diagnose('read/missing-file', own.span, { path: own.path })],
    };
  }
  if (loaded.kind === 'unreadable') {
    return {
      value: undefined,
      diagnostics: [
        diagnose('read/unreadable-file', own.span, { path: own.path, why: loaded.why }),
      ],
    };
  }
  const fault = profileFault(loaded.bytes);
  return fault === undefined
    ? { value: loaded.bytes, diagnostics: [] }
    : {
        value: undefined,
        diagnostics: [diagnose('press/profile', own.span, { path: own.path, why: fault })],
      };
}
