import { type TemplateProblem, paperErrors } from '@tiepdan/paper/contract';
import { Refusal } from '@tiepdan/platform/api';

/** @throws Refusal PAPER.TEMPLATE_FAULTY, with every fault as a problem of the field that names the file */
export function refuseFaulty(problems: readonly TemplateProblem[]): void {
  const faults = problems.filter(({ severity }) => severity === 'fault');
  if (!faults.length) return;
  throw new Refusal(
    paperErrors,
    'PAPER.TEMPLATE_FAULTY',
    { first: faults[0]?.message ?? '' },
    faults.map(({ message, where }) => ({ path: 'fileId', rule: 'template', message: where === null ? message : `${message} Chỗ sai: “${where}”.` })),
  );
}
