import { type FlagDetails, MATTER_FLAGS, matterErrors } from '@tiepdan/matter/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';

/**
 * What must hold between the fields of a flag; the database's CHECKs say the same where they can.
 * @throws Refusal MATTER.FLAG_* naming the first rule that is broken
 */
export function checkFlag({ flag, criteria, fromOn, untilOn }: FlagDetails, today: PlainDate): void {
  const late = [fromOn, untilOn].find((day) => day && day > today);
  if (late) throw new Refusal(matterErrors, 'MATTER.FLAG_IN_FUTURE', { day: formatDay(late) });
  if (untilOn && untilOn < fromOn) throw new Refusal(matterErrors, 'MATTER.FLAG_ENDS_BEFORE', { from: formatDay(fromOn), until: formatDay(untilOn) });
  if (flag === 'complex' && !criteria.length) throw new Refusal(matterErrors, 'MATTER.FLAG_CRITERIA_MISSING');
  if (flag !== 'complex' && criteria.length) throw new Refusal(matterErrors, 'MATTER.FLAG_CRITERIA_NOT_DUE');
}

/** Turns the database's refusal of overlapping spans into the sentence for it; throws anything else on. */
export function overlapping(flag: FlagDetails['flag']): (error: unknown) => never {
  return (error) => {
    throw brokenConstraint(error) === 'EXC_matter_flag_once' ? new Refusal(matterErrors, 'MATTER.FLAG_OVERLAPS', { flag: MATTER_FLAGS[flag] }) : error;
  };
}
