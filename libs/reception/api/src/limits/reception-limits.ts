import { Injectable } from '@nestjs/common';
import { RunningLimits } from '@tiepdan/calendar/api';
import type { LimitEffect, RunningLimit } from '@tiepdan/calendar/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { type ReceptionFacts, limitOf } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';

/** The limits of receptions: to answer the citizen (R1), to give a refusal in writing (R2). */
@Injectable()
export class ReceptionLimits {
  constructor(private readonly running: RunningLimits) {}

  /** Call before the number is taken from the book. */
  ready(tx: EntityManager, actor: Actor): Promise<void> {
    return this.running.ready(tx, actor);
  }

  /** Call after the reception's row is written. */
  onLogged(tx: EntityManager, actor: Actor, receptionId: string, facts: ReceptionFacts): Promise<void> {
    return this.running.begin(tx, actor, { receptionId }, firstEffects(facts));
  }

  /** Call after the row is corrected. */
  onCorrected(tx: EntityManager, actor: Actor, receptionId: string, facts: ReceptionFacts): Promise<void> {
    return this.running.rework(tx, actor, { receptionId }, (held) => correctionEffects(held, facts));
  }
}

/** A reception whose result is the answer has met R1 on its own day. */
export function firstEffects(facts: ReceptionFacts): LimitEffect[] {
  const limit = limitOf(facts);
  if (!limit) return [];
  const start: LimitEffect = { do: 'start', code: limit.code, variant: 'normal', on: facts.receivedOn };
  return limit.answered ? [start, { do: 'meet', codes: [limit.code], on: facts.receivedOn }] : [start];
}

/**
 * What was met by the answer on the day of reception runs again when the result was none; what was given later stays. A duty
 * that the reception, as it now reads, never had is dropped, met or not: who was refused was owed no answer (Luật TCD Đ.28).
 */
export function correctionEffects(held: readonly RunningLimit[], facts: ReceptionFacts): LimitEffect[] {
  const limit = limitOf(facts);
  const wrong = held.filter(({ code, state }) => code !== limit?.code && state !== 'dropped');
  const met = wrong.filter(({ state }) => state === 'met').map(({ code }) => code);
  const effects: LimitEffect[] = met.length ? [{ do: 'reopen', codes: met }] : [];
  if (wrong.length) effects.push({ do: 'drop', codes: wrong.map(({ code }) => code), on: facts.receivedOn });
  if (!limit) return effects;
  const [code, on] = [limit.code, facts.receivedOn];
  const standing = held.filter((one) => one.code === code && one.state !== 'dropped').at(-1);
  if (!standing) return [...effects, ...firstEffects(facts)];
  const atOnce = standing.state === 'met' && standing.metOn === standing.startedOn;
  if (atOnce) effects.push({ do: 'reopen', codes: [code] });
  effects.push({ do: 'restart', code, on });
  if (limit.answered) effects.push({ do: 'meet', codes: [code], on });
  return effects;
}
