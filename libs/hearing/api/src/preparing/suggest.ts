import { Injectable } from '@nestjs/common';
import { type AgendaSuggestion, type HearingRow, slotTimes } from '@tiepdan/hearing/contract';
import { MATTER_FLAGS, type MatterFlag } from '@tiepdan/matter/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { DayQueries } from '../days/day.queries.js';
import { HearingQueries } from '../listing/hearing.queries.js';

/** The first weighs most. The decree names the three without an order among them (NĐ 154/2026 Đ.26 k.1); this is ours. */
const WEIGHT: Readonly<Record<MatterFlag, number>> = { prolonged: 4, complex: 2, delegation: 1 };

/** Suggests an order for a day: matters that are prolonged or complex and groups first, then who asked first. Nothing is written. */
@Injectable()
export class SuggestAgenda {
  constructor(
    private readonly database: Database,
    private readonly days: DayQueries,
    private readonly hearings: HearingQueries,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  async run(actor: Actor, dayId: string): Promise<AgendaSuggestion> {
    const reading = await this.hearings.reading(actor);
    const { day, hearings } = await this.database.read((manager) => this.days.read(manager, actor, dayId, reading));
    const order = suggestedOrder(hearings);
    const times = slotTimes(day).flatMap((time) => Array.from({ length: day.slotCapacity ?? 1 }, () => time));
    return { order: order.map(({ id, flags, requestedOn }, place) => ({ id, slotAt: times[place] ?? null, flags, why: whyOf(flags, requestedOn) })) };
  }
}

/** The open, tied requests of a day by what gives them precedence; what has begun or is over stays before them as it was. */
export function suggestedOrder(hearings: readonly HearingRow[]): HearingRow[] {
  const standing = hearings.filter(({ matterId, state }) => matterId && state !== 'refused' && state !== 'withdrawn');
  const begun = standing.filter(({ state }) => state === 'begun' || state === 'heard' || state === 'absent');
  const weight = ({ flags }: HearingRow): number => flags.reduce((sum, flag) => sum + WEIGHT[flag], 0);
  const open = standing.filter((hearing) => !begun.includes(hearing));
  return [...begun, ...open.sort((a, b) => weight(b) - weight(a) || a.requestedOn.localeCompare(b.requestedOn) || a.id.localeCompare(b.id))];
}

function whyOf(flags: readonly MatterFlag[], requestedOn: string): string {
  const named = flags.map((flag) => MATTER_FLAGS[flag].toLowerCase()).join(', ');
  return named ? `Ưu tiên: ${named}.` : `Đăng ký ngày ${formatDay(requestedOn)}.`;
}
