import { type Calendar, nextWorkingDay } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { CaseKind, DecidedOutcome, FactKind } from '@tiepdan/resolution/contract';

/** A case of the demo ledgers that was resolved, as far as what comes of it follows from it. */
export interface DemoCase {
  readonly decisionId: string;
  readonly petitionId: string;
  readonly kind: CaseKind;
  readonly outcome: DecidedOutcome;
  readonly issuedOn: PlainDate;
}

/** What a decision of the demo demands, as columns of its table. */
export interface DemoDemands {
  readonly recover_money: number;
  readonly recover_land: number;
  readonly restore_money: number;
  readonly restore_land: number;
  readonly restore_organisations: number;
  readonly restore_people: number;
  readonly discipline_organisations: number;
  readonly discipline_people: number;
  readonly discipline_officials: number;
}

/** One fact of its enforcement, as columns of its table. */
export interface DemoFact {
  readonly what: FactKind;
  readonly on_day: PlainDate;
  readonly money: number;
  readonly land: number;
  readonly organisations: number;
  readonly people: number;
  readonly officials: number;
  readonly cases: number;
}

/** A number from 0 to 99, always the same for the same case and question. */
export type Draw = (what: string) => number;

export const NO_DEMANDS: DemoDemands = {
  recover_money: 0, recover_land: 0, restore_money: 0, restore_land: 0, restore_organisations: 0, restore_people: 0, discipline_organisations: 0, discipline_people: 0, discipline_officials: 0,
};
const NOTHING: Omit<DemoFact, 'what' | 'on_day'> = { money: 0, land: 0, organisations: 0, people: 0, officials: 0, cases: 0 };

/** A case that is older than this is mostly carried out. Days. */
const SEASON = 150;
const WRONG: readonly DecidedOutcome[] = ['wrong', 'upheld'];

/** Whoever was right gets something back; what was wrongly taken goes to the State, and somebody answers for it. */
export function demandsOf({ kind, outcome }: DemoCase, draw: Draw): DemoDemands {
  if (WRONG.includes(outcome) || draw('demands') < 30) return NO_DEMANDS;
  const millions = (what: string, least: number, step: number) => (least + draw(what) * step) * 1_000_000 + draw(`${what} rest`) * 10_000;
  const people = draw('people') < 55 ? 1 + (draw('how many') % 3) : 0;
  if (kind === 'complaint')
    return {
      ...NO_DEMANDS,
      restore_money: draw('money back') < 70 ? millions('back', 12, 4) : 0,
      restore_land: draw('land back') < 35 ? 40 + draw('m2') * 3 + draw('cm') / 100 : 0,
      restore_organisations: draw('organisation') < 8 ? 1 : 0,
      restore_people: 1 + (draw('back to') % 4),
      discipline_people: draw('answers') < 30 ? 1 : 0,
      discipline_officials: draw('answers') < 30 ? 1 : 0,
    };
  return {
    ...NO_DEMANDS,
    recover_money: draw('taken') < 75 ? millions('taken money', 25, 7) : 0,
    recover_land: draw('taken land') < 25 ? 60 + draw('m2') * 5 + draw('cm') / 100 : 0,
    restore_money: draw('money back') < 20 ? millions('back', 5, 1) : 0,
    restore_people: draw('money back') < 20 ? 1 + (draw('back to') % 2) : 0,
    discipline_organisations: draw('organisation') < 20 ? 1 : 0,
    discipline_people: people,
    discipline_officials: Math.min(people, 1 + (draw('officials') % 2)),
  };
}

interface Doing {
  readonly draw: Draw;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** What was done of it until today: of an old case nearly all, of a new one the first part. */
export function factsOf({ issuedOn }: DemoCase, demands: DemoDemands, { draw, today, calendar }: Doing, prosecuted: boolean): DemoFact[] {
  const old = issuedOn <= addDays(today, -SEASON);
  const after = (days: number): PlainDate => nextWorkingDay(calendar, addDays(issuedOn, days));
  const stops = draw('stops') < (old ? 12 : 45);
  const facts: DemoFact[] = [
    ...instalments('collected', { money: demands.recover_money, land: demands.recover_land }, after, draw, stops),
    ...instalments('returned', { money: demands.restore_money, land: demands.restore_land }, after, draw, stops),
  ];
  const { discipline_organisations: organisations, discipline_people: people, discipline_officials: officials } = demands;
  if (organisations + people > 0 && !stops) facts.push({ ...NOTHING, what: 'handled', on_day: after(25 + (draw('handled') % 30)), organisations, people, officials });
  if (prosecuted) facts.push({ ...NOTHING, what: 'prosecuted', on_day: after(50 + (draw('prosecuted') % 30)), cases: 1, people: 1 + (draw('accused') % 2), officials: 1 });
  const done = facts.filter(({ on_day }) => on_day <= today);
  const last = [after(30 + (draw('completed') % 60)), ...facts.map(({ on_day }) => on_day)].reduce((one, other) => (one > other ? one : other));
  return stops || last > today ? done : [...done, { ...NOTHING, what: 'completed', on_day: last }];
}

/** Money comes in two parts where it is much, land at once; of what stops only the first part comes. */
function instalments(what: 'collected' | 'returned', { money, land }: { readonly money: number; readonly land: number }, after: (days: number) => PlainDate, draw: Draw, stops: boolean): DemoFact[] {
  if (money + land === 0) return [];
  const first = money > 100_000_000 || stops ? Math.round((money * (30 + (draw(`${what} share`) % 40))) / 100 / 1000) * 1000 : money;
  const on = 12 + (draw(`${what} day`) % 25);
  const rest = { ...NOTHING, what, on_day: after(on + 20 + (draw(`${what} rest`) % 40)), money: money - first, land: first < money ? land : 0 };
  const start = { ...NOTHING, what, on_day: after(on), money: first, land: first < money ? 0 : land };
  return [start, ...(stops ? [] : [rest])].filter((fact) => fact.money + fact.land > 0);
}
