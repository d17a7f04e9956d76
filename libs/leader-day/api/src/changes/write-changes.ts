import type { DayChangeKind, DayOutcomeRequest, LeaderDayView } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { type WritesTo, gather } from '@tiepdan/platform/api';

/** What is said of a change besides where the day stood and stands. */
export interface ChangeToTell {
  readonly kind: DayChangeKind;
  readonly reason?: string | null;
  readonly documentNumber?: string | null;
  readonly outcome?: DayOutcomeRequest['outcome'] | null;
}
type Standing = Pick<LeaderDayView, 'id' | 'heldOn' | 'hostId' | 'startsAt'>;

/** One row of what happened to a day. */
export function writeChange(to: WritesTo, actor: Actor, before: Standing, after: Standing, change: ChangeToTell): Promise<void> {
  return gather(to, (writes) =>
    writes.insert('leader_day_change', {
      office_id: actor.officeId,
      leader_day_id: before.id,
      kind: change.kind,
      from_on: before.heldOn,
      to_on: after.heldOn,
      from_starts_at: before.startsAt,
      to_starts_at: after.startsAt,
      from_host_id: before.hostId,
      to_host_id: after.hostId,
      outcome: change.outcome ?? null,
      reason: change.reason ?? null,
      document_number: change.documentNumber ?? null,
      changed_by: actor.accountId,
    }),
  );
}
