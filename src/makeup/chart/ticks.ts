/** Where the lines of a scale stand: at round numbers. */

/** Round steps: one, two, two and a half or five of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** About so many steps from under the least number to over the greatest. */
export function scaleOf(values: readonly number[], steps: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(range / steps));
  const step = power * (STEPS.find((one) => one * power * steps >= range) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (step / power === 2.5 ? 1 : 0));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const value = (first + i) * step;
    return {
      value,
      text: value
        .toFixed(Math.min(places, 6))
        .replace(/^-(?=[\d.]*[1-9])/, '−')
        .replace(/^-/, ''),
    };
  });
  return { from: first * step, to: last * step, ticks };
}
