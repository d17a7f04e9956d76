import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { NamePeople, type NamedPerson, SealedIdentities } from '@tiepdan/citizen/api';
import type { PersonRequest } from '@tiepdan/citizen/contract';
import { type TieHearingRequest, hearingErrors } from '@tiepdan/hearing/contract';
import { SettleMatter, type SettledMatter } from '@tiepdan/matter/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkPlace } from '../days/places.js';
import { readDay } from '../days/held-day.js';
import { type HearingColumns, type HeldHearing, holdHearing, writeHearing } from '../held-hearing.js';
import { holdMatter, settleSubject } from './subject.js';

/**
 * Ties a request of the public page to what it is about: a petition or reception that is on record, or a matter with the citizen
 * who asks. What was typed on the page stays beside it; when the matter keeps its people secret, it is sealed.
 */
@Injectable()
export class TieHearing {
  constructor(
    private readonly database: Database,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly identities: SealedIdentities,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.TIED_ALREADY, TIE_*, SUBJECT_ONE, UNKNOWN_SUBJECT, MATTER_*; CITIZEN.*, MATTER.* */
  run(actor: Actor, id: string, request: TieHearingRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await lockMatter(tx, actor.officeId, request);
      const held = await holdHearing(tx, actor, id, 'tie', request.version);
      const columns = request.matter ? await this.toMatter(tx, actor, held, request) : await this.toRecord(tx, actor, held, request);
      await this.checkAlone(tx, actor, held, String(columns.matter_id));
      const version = await writeHearing(tx, actor.officeId, held, columns);
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-tied' });
      return { id, version };
    });
  }

  /** Its people are those of the record. */
  private async toRecord(tx: EntityManager, actor: Actor, held: HeldHearing, request: TieHearingRequest): Promise<HearingColumns> {
    if (request.citizenId || request.details) throw new Refusal(hearingErrors, 'HEARING.TIE_PERSON');
    const subject = await settleSubject(tx, actor.officeId, { petitionId: request.petitionId, receptionId: request.receptionId });
    checkKind(held, subject);
    const typed = subject.sealed && !held.sealed ? await this.sealTyped(tx, actor, held.id, null) : {};
    return { ...typed, matter_id: subject.matterId, kind: subject.kind, sealed: subject.sealed, petition_id: subject.petitionId, reception_id: subject.receptionId };
  }

  private async toMatter(tx: EntityManager, actor: Actor, held: HeldHearing, request: TieHearingRequest): Promise<HearingColumns> {
    if (request.petitionId || request.receptionId || !request.matter) throw new Refusal(hearingErrors, 'HEARING.SUBJECT_ONE');
    const named = Number(Boolean(request.citizenId)) + Number(Boolean(request.details));
    if (named !== (held.sealed ? 0 : 1)) throw new Refusal(hearingErrors, 'HEARING.TIE_PERSON');
    const matter = await this.matters.run(tx, actor, request.matter, this.clock.today());
    checkKind(held, matter);
    const about = { matter_id: matter.id, kind: matter.kind, sealed: matter.sealed };
    if (held.sealed) return about;
    const who = await this.name(tx, actor, request, matter);
    return matter.sealed ? { ...about, ...(await this.sealTyped(tx, actor, held.id, who)) } : { ...about, citizen_id: who.citizenId };
  }

  private async name(tx: EntityManager, actor: Actor, { citizenId, details }: TieHearingRequest, matter: SettledMatter): Promise<NamedPerson> {
    const person: PersonRequest = { citizenId: citizenId ?? null, details: details ?? null };
    const [who] = await this.people.run(tx, actor, [person], { sealed: matter.sealed });
    if (!who) throw new Error('nobody was named');
    return who;
  }

  /** What was typed goes where the people of a sealed matter are. @param who the person an officer named, sealed already; else the one typed */
  private async sealTyped(tx: EntityManager, actor: Actor, id: string, who: NamedPerson | null): Promise<HearingColumns> {
    const [typed] = await tx.query<{ name: string | null; phone: string | null; address: string | null; content: string | null }[]>(
      `SELECT public_name AS name, public_phone AS phone, public_address AS address, content FROM hearing_request WHERE office_id = $1 AND id = $2`,
      [actor.officeId, id],
    );
    const { name: fullName, content, ...rest } = typed ?? { name: null, content: null };
    const empty = { public_name: null, public_phone: null, public_address: null, content: null };
    if (!who?.sealedId) {
      const details = { party: 'person', paperKind: 'none', noPaperReason: 'Đăng ký trên trang công khai', fullName, ...rest, content };
      return { ...empty, sealed_id: await this.identities.write(tx, actor, 'person', details) };
    }
    await this.identities.replace(tx, actor, who.sealedId, { ...(await this.identities.person(tx, actor.officeId, who.sealedId)), content });
    return { ...empty, sealed_id: who.sealedId };
  }

  /** One open request for each matter on a day, and on the waiting list. */
  private async checkAlone(tx: EntityManager, actor: Actor, held: HeldHearing, matterId: string): Promise<void> {
    await holdMatter(tx, actor.officeId, matterId, held.leaderDayId === null, held.id);
    if (!held.leaderDayId) return;
    await checkPlace(tx, actor.officeId, await readDay(tx, actor.officeId, held.leaderDayId), { id: held.id, matterId, slotAt: null });
  }
}

/** The matter before the day, as everywhere (`holdHearing`): a request that is not tied yet does not say which it is. */
async function lockMatter(tx: EntityManager, officeId: string, { matter, petitionId, receptionId }: TieHearingRequest): Promise<void> {
  await tx.query(
    `SELECT 1 FROM matter m WHERE m.office_id = $1 AND m.id = coalesce($2::uuid, (SELECT p.matter_id FROM petition p WHERE p.office_id = $1 AND p.id = $3::uuid),
       (SELECT r.matter_id FROM reception r WHERE r.office_id = $1 AND r.id = $4::uuid)) FOR NO KEY UPDATE`,
    [officeId, matter?.matterId ?? null, petitionId ?? null, receptionId ?? null],
  );
}

/** A sealed request is a denunciation, and stays with one. @throws Refusal HEARING.TIE_KIND */
function checkKind(held: HeldHearing, { kind, sealed }: Pick<SettledMatter, 'kind' | 'sealed'>): void {
  if (held.sealed && !(kind === 'denunciation' && sealed)) throw new Refusal(hearingErrors, 'HEARING.TIE_KIND');
}
