import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedIdentities } from '@tiepdan/citizen/api';
import { storedPhone } from '@tiepdan/citizen/contract';
import { type PublicRegistration, hearingErrors } from '@tiepdan/hearing/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkTakes, lockChosenDay } from '../days/held-day.js';
import { checkPlace } from '../days/places.js';

/** Who sent the form, for the audit record. */
export interface PublicSender {
  readonly requestId: string;
  readonly ip: string | null;
}

/** A public registration as it was taken. */
export interface TakenRegistration {
  readonly id: string;
  /** Whether this very form had been sent before: nothing was written. */
  readonly again: boolean;
}

interface Typed {
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  readonly content: string;
}

/** Takes a registration of the public page. Nobody is signed in; what was typed waits for an officer to tie it to a matter. */
@Injectable()
export class RegisterFromPublic {
  constructor(
    private readonly database: Database,
    private readonly identities: SealedIdentities,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * The texts were checked by who calls (lengths, unprintable letters); they are tidied here.
   * @throws Refusal HEARING.DAY_*, REGISTRATION_CLOSED, SLOT_*; HEARING.KEY_REUSED for the form of another kind or day
   */
  run(officeId: string, input: PublicRegistration, sender: PublicSender): Promise<TakenRegistration> {
    return this.database.write(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))`, [officeId, input.key]);
      const before = await this.taken(tx, officeId, input);
      if (before) return before;
      const slotAt = (input.leaderDayId && input.slotAt) || null;
      if (input.leaderDayId) {
        const day = await lockChosenDay(tx, officeId, input.leaderDayId);
        checkTakes(day, this.clock.today());
        await checkPlace(tx, officeId, day, { id: null, matterId: null, slotAt });
      }
      const id = await this.write(tx, officeId, input, slotAt);
      // Where a denunciation was sent from would tell who denounces.
      const ip = input.kind === 'denunciation' ? null : sender.ip;
      await this.chronicle.note(tx, { officeId, actorId: null, action: 'hearing.registered-by-public', requestId: sender.requestId, ip, subject: 'hearing', subjectId: id, details: { id } });
      return { id, again: false };
    });
  }

  private async taken(tx: EntityManager, officeId: string, input: PublicRegistration): Promise<TakenRegistration | null> {
    const [found] = await tx.query<{ id: string; same: boolean }[]>(
      `SELECT id, kind = $3 AND (origin = 'public') AS same FROM hearing_request WHERE office_id = $1 AND public_key = $2`,
      [officeId, input.key, input.kind],
    );
    if (found && !found.same) throw new Refusal(hearingErrors, 'HEARING.KEY_REUSED');
    return found ? { id: found.id, again: true } : null;
  }

  private async write(tx: EntityManager, officeId: string, input: PublicRegistration, slotAt: string | null): Promise<string> {
    const typed = { fullName: tidyText(input.fullName), phone: storedPhone(input.phone), address: tidyText(input.address), content: tidyText(input.content) };
    const sealed = input.kind === 'denunciation';
    const sealedId = sealed ? await this.seal(tx, officeId, typed) : null;
    const open: Partial<Typed> = sealed ? {} : typed;
    const [written] = await tx.query<{ id: string }[]>(
      `INSERT INTO hearing_request (office_id, origin, requested_on, leader_day_id, slot_at, kind, sealed, sealed_id, public_name, public_phone, public_address, content, consent_at, public_key)
       VALUES ($1, 'public', $2, $3, $4::time, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        officeId,
        this.clock.today(),
        input.leaderDayId,
        slotAt,
        input.kind,
        sealed,
        sealedId,
        open.fullName ?? null,
        open.phone ?? null,
        open.address ?? null,
        open.content ?? null,
        this.clock.now(),
        input.key,
      ],
    );
    if (!written) throw new Error('no request was written');
    return written.id;
  }

  /** Who denounces and what is said stand in no column that a query reads (docs/adr/0010). */
  private seal(tx: EntityManager, officeId: string, { content, ...person }: Typed): Promise<string> {
    const details = { party: 'person', paperKind: 'none', noPaperReason: 'Đăng ký trên trang công khai', ...person };
    return this.identities.write(tx, { officeId, accountId: null }, 'person', { ...details, content });
  }
}
