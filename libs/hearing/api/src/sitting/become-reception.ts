import { Injectable } from '@nestjs/common';
import { SealedIdentities } from '@tiepdan/citizen/api';
import { hearingErrors } from '@tiepdan/hearing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { LogReception } from '@tiepdan/reception/api';
import type { LoggedReception, ReceptionResult } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { readAgenda } from '../days/day.queries.js';
import type { HeldDay } from '../days/held-day.js';
import type { HeldHearing } from '../held-hearing.js';
import { peopleOf } from './people-of.js';

/** What is written of a sitting beside who came and when. */
export interface Sitting {
  readonly attendance: 'received' | 'no-show';
  readonly headCount: number;
  readonly content: string | null;
  readonly result: ReceptionResult | null;
  readonly resultNote: string | null;
}

/** A hearing becomes a reception of its day, so that every number comes from receptions. */
@Injectable()
export class BecomeReception {
  constructor(
    private readonly receptions: LogReception,
    private readonly identities: SealedIdentities,
  ) {}

  /** @throws Refusal HEARING.NO_PEOPLE, NOTE_TAKER_MISSING; RECEPTION.*, CITIZEN.*, SEALED.TEXT_NAMES_PERSON */
  async run(tx: EntityManager, actor: Actor, held: HeldHearing, day: HeldDay, sitting: Sitting): Promise<LoggedReception & { readonly noteTakerId: string }> {
    const noteTakerId = await this.noteTaker(tx, actor, day.id);
    const people = await peopleOf(tx, this.identities, actor.officeId, held, sitting.headCount);
    const logged = await this.receptions.runIn(tx, actor, {
      receivedOn: day.heldOn,
      mode: day.session,
      leaderDayId: day.id,
      officerId: noteTakerId,
      people,
      matter: { matterId: held.matterId },
      ...sitting,
    });
    return { ...logged, noteTakerId };
  }

  /** Whoever was named, else the officer who writes; a leader needs somebody who keeps the minutes (NĐ 154/2026 Đ.26 k.1). */
  private async noteTaker(tx: EntityManager, actor: Actor, dayId: string): Promise<string> {
    const { noteTakerId } = await readAgenda(tx, actor.officeId, dayId);
    if (noteTakerId) return noteTakerId;
    if (actor.permissions.has('hearing.prepare')) return actor.accountId;
    throw new Refusal(hearingErrors, 'HEARING.NOTE_TAKER_MISSING');
  }
}
