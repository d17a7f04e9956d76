import type { PlainDate } from '@tiepdan/platform/contract';
import { allocateVisits } from './ledger/allocate-visits.js';
import { Binding } from './rows/binding.js';
import { LedgerBinder } from './rows/bind.js';
import { Dice } from './dice.js';
import { writeDocuments } from './ledger/documents.js';
import { tellChanges, writeLeaderDays, writeOtherDays } from './ledger/leader-days.js';
import { Ledger } from './ledger/ledger.js';
import { writeLives } from './ledger/lives.js';
import { AGENCIES, BODY_LEADERS, DEMO_ACCOUNTS, LEADERS, OFFICE } from './office.js';
import { writePetitions } from './ledger/petitions.js';
import { PLAN_2021 } from './plans/plan-2021.js';
import { PLAN_2022 } from './plans/plan-2022.js';
import { PLAN_2023 } from './plans/plan-2023.js';
import { currentPlan, previousPlan } from './plans/plan-current.js';
import type { LedgerPlan } from './plans/plan.js';
import { writeReception, writeUncounted } from './ledger/receptions.js';
import { type DemoRows, emptyRows } from './rows/rows.js';
import { buildSecondOffice } from './second-office.js';
import { announceNextDay, writeReturningCitizen, writeToday } from './story.js';

/** The historic ledgers end on 30/11/2023; the current ones span 792 days and must not run into them. */
const EARLIEST_TODAY: PlainDate = '2026-03-01';

/**
 * Every row of the demo. The ledgers of 2021–2023 never change; the current one lies about `today`. The same day always
 * gives the same rows.
 */
export function buildDemo(today: PlainDate): DemoRows {
  if (today < EARLIEST_TODAY) throw new RangeError(`the demo can be loaded from ${EARLIEST_TODAY} on, not on ${today}`);
  const ledger = new Ledger(new Dice(1));
  for (const plan of [PLAN_2021, PLAN_2022, PLAN_2023, previousPlan(today), currentPlan(today)]) write(ledger, plan, today);
  writeReturningCitizen(ledger, today);
  writeToday(ledger, today);
  announceNextDay(ledger, today);
  writeOtherDays(ledger, today);
  tellChanges(ledger, today);
  const rows = emptyRows();
  const binding = new Binding(rows, {
    office: OFFICE,
    agencies: AGENCIES,
    accounts: DEMO_ACCOUNTS.filter((account) => account.officeCode === OFFICE.code),
    leaders: [...LEADERS, ...BODY_LEADERS],
  });
  new LedgerBinder(binding, ledger, writeLives(ledger, today)).bind();
  buildSecondOffice(rows, today);
  return rows;
}

/** Writes one ledger into the books after those before it. */
function write(ledger: Ledger, plan: LedgerPlan, today: PlainDate): void {
  ledger.dice.reseed(plan.seed);
  for (const visit of allocateVisits(ledger, plan)) writeReception(ledger, visit.matter, visit.on, visit.heads);
  writeLeaderDays(ledger, plan, today);
  for (const quarter of plan.quarters) writeUncounted(ledger, quarter);
  writePetitions(ledger, plan, today);
  writeDocuments(ledger, plan, today);
}
