/** `dayang explain`: why a diagnostic matters. */
import { CODES, explain as explanationOf } from '../../model/catalogue/catalogue.ts';
import { nearest } from '../../model/nearest.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Session } from '../session.ts';

export function explain({ operands }: Arguments, session: Session): number {
  const code = operands[0] ?? '';
  const explanation = explanationOf(code);
  if (explanation === undefined) {
    const near = nearest(code, CODES);
    const hint =
      near === undefined
        ? { zh: '', en: '' }
        : { zh: `是不是 ${near}？`, en: ` Did you mean ${near}?` };
    throw new UsageError({
      zh: `没有代码“${code}”。${hint.zh}`,
      en: `There is no code “${code}”.${hint.en}`,
    });
  }
  const { severity, text, drawing = '' } = explanation;
  const picture = drawing === '' ? '' : `${drawing}\n`;
  session.print(`${explanation.code} (${severity})\n${text[session.language]}\n${picture}`);
  return 0;
}
