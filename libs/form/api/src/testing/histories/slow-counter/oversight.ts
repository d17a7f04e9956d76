import type { PlainInspection } from '../plain-history.js';
import { type Cells, type Wanted, columns, inForce, sum, within } from './counted.js';

/** 06/QLKNTC. */
export function oversight(wanted: Wanted): Cells {
  const { instruments, trainings } = wanted.history;
  const issued = inForce(instruments).filter(({ issuedOn }) => within(issuedOn, wanted));
  const held = inForce(trainings).filter(({ heldOn }) => within(heldOn, wanted));
  const running = inspectionsRunning(wanted);
  const concluded = running.filter(({ concludedOn }) => within(concludedOn ?? '', wanted));
  const enforcing = conclusionsToEnforce(wanted);
  const done = enforcing.flatMap(({ facts }) => inForce(facts).filter(({ on }) => within(on, wanted)));
  return columns(1, [
    ...(['new', 'amended', 'abolished'] as const).map((change) => issued.filter((instrument) => instrument.change === change).length),
    sum(held, ({ classes }) => classes),
    sum(held, ({ people }) => people),
    running.length,
    sum(running, ({ units }) => units),
    concluded.length,
    sum(concluded, ({ organisations }) => organisations),
    sum(concluded, ({ people }) => people),
    sum(concluded, ({ referredOrganisations }) => referredOrganisations),
    sum(concluded, ({ referredPeople }) => referredPeople),
    enforcing.length,
    sum(done, ({ organisations }) => organisations),
    sum(done, ({ people }) => people),
    sum(done, ({ cases }) => cases),
    sum(done, ({ accused }) => accused),
  ]);
}

/** Begun by the last day and not concluded before the first. */
export const inspectionsRunning = ({ history, from, to }: Wanted): PlainInspection[] =>
  inForce(history.inspections).filter(({ startedOn, concludedOn }) => startedOn <= to && (concludedOn ?? from) >= from);

/** Concluded by the last day and not carried out before the first. */
export const conclusionsToEnforce = ({ history, from, to }: Wanted): PlainInspection[] =>
  inForce(history.inspections).filter(({ concludedOn, completedOn }) => concludedOn !== null && concludedOn <= to && (completedOn ?? from) >= from);
