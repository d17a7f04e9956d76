import type { RunningLimitView } from '@tiepdan/calendar/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone } from '@tiepdan/ui/web';

/** A state in a word, its tone and its icon. */
export interface LimitLook {
  readonly tone: ChipTone;
  readonly icon: string;
  readonly words: string;
}

/** From so many working days on, a limit is coming near. */
const NEAR = 3;

/** Where a limit stands, in words that need no colour. */
export function lookOf({ state, limitState, dueOn, metOn }: RunningLimitView): LimitLook {
  if (state === 'paused') return { tone: 'info', icon: 'pause_circle', words: 'Đang tạm đình chỉ' };
  if (state === 'dropped') return { tone: 'neutral', icon: 'block', words: 'Không còn áp dụng' };
  if (state === 'met') {
    const late = metOn !== null && dueOn !== null && metOn > dueOn;
    return late
      ? { tone: 'warning', icon: 'warning', words: 'Đã làm, trễ hạn' }
      : { tone: 'good', icon: 'check_circle', words: 'Đã làm đúng hạn' };
  }
  const words = limitState?.sentence ?? '';
  if (limitState?.kind === 'overdue') return { tone: 'danger', icon: 'error', words };
  if (limitState?.kind === 'today') return { tone: 'warning', icon: 'warning', words };
  return limitState && limitState.days <= NEAR
    ? { tone: 'warning', icon: 'schedule', words }
    : { tone: 'neutral', icon: 'schedule', words };
}

/** A part of the bar from the start to the due day, in per cent of it. */
export interface BarPart {
  readonly left: number;
  readonly width: number;
}

/** How much of a limit has passed, and which parts of it do not count; null where it has no due day. */
export function barOf(
  { startedOn, dueOn, metOn, pauses }: RunningLimitView,
  today: PlainDate,
): { passed: number; pauses: readonly BarPart[] } | null {
  if (dueOn === null || dueOn <= startedOn) return null;
  const [from, to] = [Date.parse(startedOn), Date.parse(dueOn)];
  const at = (day: PlainDate): number => Math.min(100, Math.max(0, ((Date.parse(day) - from) / (to - from)) * 100));
  return {
    passed: at(metOn ?? today),
    pauses: pauses.map(({ from: first, until }) => ({ left: at(first), width: at(until ?? dueOn) - at(first) })),
  };
}

/** `từ 18/11/2026 đến 30/11/2026`. */
export function spanOf({ startedOn, dueOn }: Pick<RunningLimitView, 'startedOn' | 'dueOn'>): string {
  return dueOn === null ? `từ ${formatDay(startedOn)}` : `từ ${formatDay(startedOn)} đến ${formatDay(dueOn)}`;
}
