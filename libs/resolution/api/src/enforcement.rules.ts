import { FACT_FIGURES, FACT_KINDS, type FactFigure, type FactFigures, type RecordFactRequest, type Worth, isNothing, leftOf, worthWords } from '@tiepdan/resolution/contract';
import type { Enforced } from './enforced.js';
import { checkOfficials, refusalAt } from './rules.js';

const FIGURES: readonly FactFigure[] = ['money', 'land', 'organisations', 'people', 'officials', 'cases'];

/** The figures of a fact, those left out as 0. */
export function figuresOf(request: Partial<FactFigures>): FactFigures {
  const { money = 0, land = 0, organisations = 0, people = 0, officials = 0, cases = 0 } = request;
  return { money: money ?? 0, land: land ?? 0, organisations: organisations ?? 0, people: people ?? 0, officials: officials ?? 0, cases: cases ?? 0 };
}

/** @throws Refusal RESOLUTION.FIGURE_NOT_DUE, FIGURES_MISSING, OFFICIALS_EXCEED_PEOPLE */
export function checkFigures(request: RecordFactRequest): void {
  const figures = figuresOf(request);
  const due = FACT_FIGURES[request.kind];
  const kind = FACT_KINDS[request.kind];
  const foreign = FIGURES.find((figure) => figures[figure] > 0 && !due.includes(figure));
  if (foreign) throw refusalAt(foreign, 'RESOLUTION.FIGURE_NOT_DUE', { kind });
  // A prosecution is a case, whether or not anybody is accused yet; officials are counted among the people.
  const telling = request.kind === 'prosecuted' ? (['cases'] as const) : due.filter((figure) => figure !== 'officials');
  const [first] = telling;
  checkOfficials(figures.officials, figures.people);
  if (first && telling.every((figure) => figures[figure] === 0)) throw refusalAt(first, 'RESOLUTION.FIGURES_MISSING', { kind });
}

/** Not more is collected or returned than is left. @throws Refusal RESOLUTION.MORE_THAN_LEFT which says how much is left */
export function checkLeft(request: RecordFactRequest, { recover, collected, restore, returned }: Enforced): void {
  const { money, land } = figuresOf(request);
  const check = (what: string, left: Worth) => {
    const over = money > left.money ? 'money' : land > left.land ? 'land' : null;
    if (over) throw refusalAt(over, 'RESOLUTION.MORE_THAN_LEFT', { what, left: worthWords(left) });
  };
  if (request.kind === 'collected') check('thu', leftOf(recover, collected));
  if (request.kind === 'returned') check('trả', leftOf(restore, returned));
}

/** @throws Refusal RESOLUTION.SOMETHING_LEFT which says what */
export function checkNothingLeft(enforced: Enforced): void {
  const { recover, collected, restore, returned, disciplineOrganisations, handledOrganisations, disciplinePeople, handledPeople } = enforced;
  const [toCollect, toReturn] = [leftOf(recover, collected), leftOf(restore, returned)];
  const left = [
    ...(isNothing(toCollect) ? [] : [`${worthWords(toCollect)} phải thu cho Nhà nước`]),
    ...(isNothing(toReturn) ? [] : [`${worthWords(toReturn)} phải trả cho tổ chức, cá nhân`]),
    ...(disciplineOrganisations > handledOrganisations ? [`${disciplineOrganisations - handledOrganisations} tổ chức phải xử lý`] : []),
    ...(disciplinePeople > handledPeople ? [`${disciplinePeople - handledPeople} người phải xử lý`] : []),
  ];
  if (left.length) throw refusalAt('surplusReason', 'RESOLUTION.SOMETHING_LEFT', { left: left.join('; ') });
}
