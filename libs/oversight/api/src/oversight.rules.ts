import { type InspectionDetails, type InspectionFactDetails, oversightErrors } from '@tiepdan/oversight/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

type Code = keyof typeof oversightErrors;

/** A refusal that stands at a field of the form. */
export function refusalAt(path: string, code: Code, details: Readonly<Record<string, string>> = {}): Refusal {
  const { message } = new Refusal(oversightErrors, code, details);
  return new Refusal(oversightErrors, code, details, [{ path, rule: 'oversight', message }]);
}

/** What is entered has happened. @throws Refusal OVERSIGHT.IN_FUTURE */
export function checkHappened(path: string, on: PlainDate, today: PlainDate): void {
  if (on > today) throw refusalAt(path, 'OVERSIGHT.IN_FUTURE', { on: formatDay(on) });
}

/** @throws Refusal OVERSIGHT.IN_FUTURE, INSPECTION.CONCLUDED_BEFORE_START */
export function checkInspection({ startedOn, conclusion }: Pick<InspectionDetails, 'startedOn' | 'conclusion'>, today: PlainDate, path = 'conclusion.concludedOn'): void {
  checkHappened('startedOn', startedOn, today);
  if (!conclusion) return;
  checkHappened(path, conclusion.concludedOn, today);
  if (conclusion.concludedOn < startedOn) throw refusalAt(path, 'INSPECTION.CONCLUDED_BEFORE_START', { on: formatDay(conclusion.concludedOn), before: formatDay(startedOn) });
}

/** Something done by a conclusion. @throws Refusal OVERSIGHT.IN_FUTURE, INSPECTION.BEFORE_CONCLUSION, INSPECTION.FACT_EMPTY */
export function checkFact({ on, organisations, people, cases, accused }: InspectionFactDetails, concludedOn: PlainDate, today: PlainDate): void {
  checkHappened('on', on, today);
  checkAfterConclusion('on', on, concludedOn);
  if (organisations + people + cases + accused === 0) throw refusalAt('organisations', 'INSPECTION.FACT_EMPTY');
}

/** @throws Refusal INSPECTION.BEFORE_CONCLUSION */
export function checkAfterConclusion(path: string, on: PlainDate, concludedOn: PlainDate): void {
  if (on < concludedOn) throw refusalAt(path, 'INSPECTION.BEFORE_CONCLUSION', { on: formatDay(on), before: formatDay(concludedOn) });
}
