/** How many random cases a property sees, and from which seed: a run today is the run of tomorrow. */

/** `DAYANG_RUNS=0.05` sees a twentieth of the cases (mutation testing), `DAYANG_RUNS=20` hunts. */
const SHARE = Number(process.env['DAYANG_RUNS'] ?? 1);
const SEED = Number(process.env['DAYANG_FUZZ'] ?? 20_261_124);

export const runs = (count: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.max(1, Math.ceil(count * SHARE)),
  seed: SEED,
});
