import { Chronicle } from '@tiepdan/audit/api';
import type { InspectionDetails, InstrumentDetails, TrainingDetails } from '@tiepdan/oversight/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { AddInspectionFact } from '../actions/add-fact.js';
import { CancelInspectionFact } from '../actions/cancel-fact.js';
import { CancelOversight } from '../actions/cancel.js';
import { CompleteInspection } from '../actions/complete.js';
import { ConcludeInspection } from '../actions/conclude.js';
import { CorrectOversight } from '../actions/correct.js';
import { EnterOversight } from '../actions/enter.js';
import { OversightFigureQueries } from '../queries/figure.queries.js';
import { InspectionQueries } from '../queries/inspection.queries.js';
import { InstrumentQueries } from '../queries/instrument.queries.js';
import { TrainingQueries } from '../queries/training.queries.js';

export const INSTRUMENT_SAMPLE: InstrumentDetails = { change: 'new', number: '12/CT-UBND', title: 'Chỉ thị về nâng cao chất lượng tiếp công dân', issuedOn: '2026-10-01' };
export const TRAINING_SAMPLE: TrainingDetails = { kind: 'training', topic: 'Kỹ năng tiếp công dân, xử lý đơn cho cấp xã', heldOn: '2026-10-08', classes: 2, people: 120 };
export const INSPECTION_SAMPLE: InspectionDetails = { title: 'Trách nhiệm thực hiện pháp luật về tiếp công dân', decisionNumber: '30/QĐ-TTr', startedOn: '2026-06-20', units: 3, unitNames: null };
export const CONCLUSION_SAMPLE = { number: '45/KL-TTr', concludedOn: '2026-09-20', organisations: 2, people: 5, referredOrganisations: 0, referredPeople: 1 } as const;

/** The oversight domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openOversightDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const [instruments, trainings] = [new InstrumentQueries(database), new TrainingQueries(database)];
  const inspections = new InspectionQueries(database, clock);
  const office = await makeOffice(test.source);
  const other = await makeOffice(test.source);
  const enter = new EnterOversight(database, chronicle, clock);
  const actor: Actor = office.actor('oversight.read', 'oversight.record', 'oversight.cancel');
  return {
    ...test,
    actor,
    stranger: other.actor('oversight.read', 'oversight.record'),
    chronicle,
    instruments,
    trainings,
    inspections,
    enter,
    correct: new CorrectOversight(database, instruments, trainings, inspections, chronicle, clock),
    cancellation: new CancelOversight(database, chronicle),
    conclude: new ConcludeInspection(database, inspections, chronicle, clock),
    addFact: new AddInspectionFact(database, inspections, chronicle, clock),
    cancelFact: new CancelInspectionFact(database, inspections, chronicle),
    complete: new CompleteInspection(database, inspections, chronicle, clock),
    figures: new OversightFigureQueries(database),
    /** Enters the usual inspection with `changes`. */
    inspect: (changes: Partial<InspectionDetails> = {}) => enter.inspection(actor, { ...INSPECTION_SAMPLE, ...changes }),
  };
}
export type OversightDesk = Awaited<ReturnType<typeof openOversightDesk>>;
