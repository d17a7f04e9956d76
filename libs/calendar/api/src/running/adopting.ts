import { LIMITS_RECORDED_BY_HAND, type LimitEffect, type LimitRecord } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { applyEffects } from './apply-effects.js';
import type { HeldLimit, LimitBook } from './held-limit.js';
import { type Querying, type WrittenLimits, writeLimits } from './limit.repository.js';
import { limitBookOf } from './recompute-reference.js';

/** A record that ought to have limits and has none: it was written before limits were kept. */
export interface Orphan {
  readonly record: LimitRecord;
  /** What has happened to it, in order; each entry's effects are worked out on what those before have left. */
  readonly story: readonly (readonly LimitEffect[])[];
}

/** So many records go in one statement. */
const CHUNK = 500;

/**
 * Gives records written before limits were kept the limits they would have now, retold from their steps. `orphansOf` reads
 * an office's at once. Idempotent: a record with limits is none any more. Answers how many records got some.
 */
export async function adoptLimits(
  on: Querying,
  today: PlainDate,
  orphansOf: (officeId: string) => Promise<readonly Orphan[]>,
): Promise<number> {
  let adopted = 0;
  for (const { id } of await on.query<{ id: string }[]>(`SELECT id FROM office ORDER BY id`)) {
    const orphans = await orphansOf(id);
    if (orphans.length === 0) continue;
    const book = await limitBookOf(on, id);
    for (let start = 0; start < orphans.length; start += CHUNK) {
      const written = orphans.slice(start, start + CHUNK).flatMap((orphan) => retold(orphan, book, today));
      await writeLimits(on, id, null, written);
      adopted += written.length;
    }
  }
  return adopted;
}

/**
 * A step that the law does not allow is passed over: old ledgers hold what was done, not what should have been. A duty
 * whose day has passed is left out: nobody could record then that the paper went out, so it would be late for ever.
 */
function retold({ record, story }: Orphan, book: LimitBook, today: PlainDate): WrittenLimits[] {
  let limits: readonly HeldLimit[] = [];
  const moves: WrittenLimits['moves'][number][] = [];
  for (const effects of story) {
    try {
      const applied = applyEffects(limits, effects, book);
      limits = applied.limits;
      moves.push(...applied.moves);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('LIMIT.'))) throw error;
    }
  }
  const kept = limits.filter(
    ({ code, state, dueOn }) => state !== 'running' || !LIMITS_RECORDED_BY_HAND.includes(code) || (dueOn ?? today) >= today,
  );
  const ids = new Set(kept.map(({ id }) => id));
  return kept.length === 0 ? [] : [{ record, limits: kept, moves: moves.filter(({ limitId }) => ids.has(limitId)) }];
}

/** Records older than this when limits came to be kept are not taken up: nobody knows what became of them. */
export function adoptedSince(today: PlainDate): PlainDate {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
