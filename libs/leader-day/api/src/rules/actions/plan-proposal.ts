import { Injectable } from '@nestjs/common';
import type { ChosenDay, DayToPlan, PlanProposalRequest, PlannedProposal, ProposalDay, ScheduleProposal, SkippedDay } from '@tiepdan/leader-day/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CancelLeaderDay } from '../../actions/cancel.js';
import { PlanDays } from '../../actions/plan-days.js';
import { PostponeDay } from '../../actions/postpone.js';
import { ProposalQueries } from '../proposal.queries.js';

/**
 * Plans what was chosen of a proposal. The proposal is reckoned anew in the same transaction, so that what is planned is what the
 * rules say now: a day they no longer give is skipped and said. Published days are in no part of it.
 */
@Injectable()
export class PlanProposal {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalQueries,
    private readonly planning: PlanDays,
    private readonly postponing: PostponeDay,
    private readonly cancelling: CancelLeaderDay,
  ) {}

  /** @throws Refusal SCHEDULE_RULE.YEAR_TOO_FAR; RECORD.CHANGED_MEANWHILE and LEADER_DAY.* of a day to move */
  run(actor: Actor, request: PlanProposalRequest): Promise<PlannedProposal> {
    return this.database.write(async (tx) => {
      const proposal = await this.proposals.of(actor, request.year, tx);
      const done = await this.move(tx, actor, request, proposal);
      const { given, gone } = sortOut(request.add, proposal.add);
      const { planned, skipped } = await this.planning.runIn(tx, actor, given.map(dayToPlan));
      const taken = skipped.map(({ hostId, heldOn, why }) => ({ hostName: given.find((day) => day.hostId === hostId)?.hostName ?? null, on: heldOn, why }));
      return { planned: planned.length, moved: done.moved, cancelled: done.cancelled, skipped: [...done.skipped, ...gone, ...taken] };
    });
  }

  private async move(tx: EntityManager, actor: Actor, { move }: PlanProposalRequest, { differs }: ScheduleProposal) {
    const done = { moved: 0, cancelled: 0, skipped: [] as SkippedDay[] };
    for (const { dayId, version } of move) {
      const day = differs.find((one) => one.dayId === dayId);
      if (!day) {
        done.skipped.push({ hostName: null, on: null, why: 'Một ngày đã chọn để chuyển không còn khác với quy tắc, hoặc đã được công bố.' });
        continue;
      }
      const reason = `Theo quy tắc lập lịch: ${day.why}`;
      if (day.proposed) {
        const { on: heldOn, startsAt, endsAt } = day.proposed;
        await this.postponing.runIn(tx, actor, dayId, { version, heldOn, startsAt, endsAt, reason });
        done.moved += 1;
      } else {
        await this.cancelling.runIn(tx, actor, dayId, { version, reason });
        done.cancelled += 1;
      }
    }
    return done;
  }
}

/** The chosen days that the rules still give, and those they do not. */
function sortOut(chosen: readonly ChosenDay[], add: readonly ProposalDay[]): { given: ProposalDay[]; gone: SkippedDay[] } {
  const key = ({ ruleId, on }: ChosenDay) => `${ruleId} ${on}`;
  const found = new Map(add.map((day) => [key(day), day]));
  const given: ProposalDay[] = [];
  const gone: SkippedDay[] = [];
  for (const one of chosen) {
    const day = found.get(key(one));
    if (day) given.push(day);
    else gone.push({ hostName: null, on: one.on, why: `Quy tắc không còn cho ngày ${formatDay(one.on)}, hoặc ngày này đã được lập.` });
  }
  return { given, gone };
}

function dayToPlan(day: ProposalDay): DayToPlan {
  const { ruleId, hostId, principalId, purpose, on, startsAt, endsAt, place, slotMinutes, slotCapacity, registrationClosesOn } = day;
  return { ruleId, hostId, principalId, purpose, heldOn: on, startsAt, endsAt, place, slotMinutes, slotCapacity, registrationClosesOn };
}
