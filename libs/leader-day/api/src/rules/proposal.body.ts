import { type ChosenDay, type ChosenMove, MOST_DAYS_AT_ONCE, type PlanProposalRequest } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Day, Id, Parts, Whole, fromQueryNumber } from '@tiepdan/platform/api';

const YEARS = { min: 1945, max: 2200 } as const;

export class YearQuery {
  @fromQueryNumber
  @Whole({ ...YEARS, doc: 'Calendar year' })
  year!: number;
}

export class ChosenDayBody implements ChosenDay {
  @Id({ doc: 'The rule that gives the day' })
  ruleId!: string;

  @Day({ doc: 'As the proposal gives it' })
  on!: PlainDate;
}

export class ChosenMoveBody implements ChosenMove {
  @Id({ doc: 'A planned day of `differs`' })
  dayId!: string;

  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class PlanProposalBody implements PlanProposalRequest {
  @Whole({ ...YEARS })
  year!: number;

  @Parts(() => ChosenDayBody, { max: MOST_DAYS_AT_ONCE, doc: 'Days of `add` to plan' })
  add!: ChosenDayBody[];

  @Parts(() => ChosenMoveBody, { max: MOST_DAYS_AT_ONCE, doc: 'Planned days of `differs` to move, or to cancel when the rule gives none' })
  move!: ChosenMoveBody[];
}
