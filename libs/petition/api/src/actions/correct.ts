import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { NamePeople, SealedTexts, Sealing, peopleInHistory, withoutPeople } from '@tiepdan/citizen/api';
import { SettleMatter, type SettledMatter } from '@tiepdan/matter/api';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  type CorrectPetitionRequest,
  ELIGIBILITIES,
  INELIGIBLE_REASONS,
  PETITION_SOURCES,
  type PetitionView,
  UNDECIDED_STAGES,
  petitionErrors,
} from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PetitionLimits } from '../limits/petition-limits.js';
import { PetitionQueries } from '../petition.queries.js';
import { clearSenders, forgetSenders, linkSenders, petitionColumns, petitionTexts, updatePetition } from '../petition.repository.js';
import { checkKind, checkPetition } from '../petition.rules.js';

/** How each field of a petition reads in its history. */
const WORDING: Wording<PetitionView> = {
  receivedOn: { label: 'Ngày nhận', words: (petition) => formatDay(petition.receivedOn) },
  writtenOn: { label: 'Ngày viết đơn', words: (petition) => (petition.writtenOn ? formatDay(petition.writtenOn) : null) },
  source: { label: 'Nguồn đơn', words: (petition) => PETITION_SOURCES[petition.source] },
  senderBody: { label: 'Nơi chuyển đến', words: (petition) => petition.senderBody ?? null },
  anonymous: { label: 'Nặc danh', words: (petition) => (petition.anonymous ? 'Có' : 'Không') },
  senders: { label: 'Người gửi', words: (petition) => peopleInHistory(petition.senders) },
  signatoryCount: { label: 'Số người đứng tên', words: (petition) => String(petition.signatoryCount) },
  kind: { label: 'Loại đơn', words: (petition) => MATTER_KINDS[petition.kind] },
  fieldCode: { label: 'Lĩnh vực', words: (petition) => petition.fieldName },
  matterId: { label: 'Vụ việc', words: (petition) => petition.matterNumber },
  summary: { label: 'Tóm tắt', words: (petition) => petition.summary },
  respondent: { label: 'Đối tượng bị khiếu nại, tố cáo', words: (petition) => petition.respondent ?? null },
  eligibility: { label: 'Điều kiện xử lý', words: (petition) => ELIGIBILITIES[petition.eligibility] },
  ineligibleReason: { label: 'Lý do', words: (petition) => (petition.ineligibleReason ? INELIGIBLE_REASONS[petition.ineligibleReason] : null) },
  competence: { label: 'Thẩm quyền', words: (petition) => (petition.competence ? COMPETENCES[petition.competence] : null) },
};

/** Corrects a petition; the book number stays. */
@Injectable()
export class CorrectPetition {
  constructor(
    private readonly database: Database,
    private readonly queries: PetitionQueries,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly sealing: Sealing,
    private readonly limits: PetitionLimits,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PETITION.*, RECORD.*; PERMISSION.MISSING when a sealed petition comes into the open and the actor may not open identities */
  run(actor: Actor, id: string, request: CorrectPetitionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkPetition(request, this.clock.today());
      await this.queries.one(actor, id, tx);
      // The matter is locked before the record, as a merge of matters does: else the two wait for each other.
      const matter = await this.matters.run(tx, actor, request.matter, request.receivedOn);
      await lockRecord(tx, { table: 'petition', subject: 'petition' }, actor, id, request.version);
      const before = await this.queries.one(actor, id, tx);
      await this.checkDocuments(tx, actor.officeId, id, request.receivedOn);
      checkDecided(before, request);
      await checkSteps(tx, actor.officeId, id, request.receivedOn);
      checkKind(request.kind, matter.kind);
      await this.rewrite(tx, actor, id, request, matter, before);
      await this.limits.onCorrected(tx, actor, id, before);
      const after = await this.queries.one(actor, id, tx);
      const told = { changes: describeChanges(WORDING, before, after), before: withoutPeople(before, 'senders') };
      const kept = after.sealed ? await this.texts.mask(tx, actor.officeId, after.matterId, told) : told;
      await this.chronicle.record(tx, actor, { subject: 'petition', id, type: 'corrected', reason: request.reason, ...kept });
      return { id, version: after.version };
    });
  }

  /** The senders before the columns: a petition of another matter may turn sealed or open, and takes its reception along. */
  private async rewrite(tx: EntityManager, actor: Actor, id: string, request: CorrectPetitionRequest, matter: SettledMatter, before: PetitionView): Promise<void> {
    const kept = before.senders.flatMap((sender) => sender.sealedId ?? []);
    const senders = await this.people.run(tx, actor, request.senders, { sealed: matter.sealed, kept, reason: request.reason, path: 'senders' });
    const former = await clearSenders(tx, actor.officeId, id);
    const receptions = await this.sealing.handedOverAt(tx, actor.officeId, id);
    await this.sealing.carry(tx, actor, { petitions: [id], receptions }, matter.sealed, request.reason, () =>
      updatePetition(tx, actor.officeId, id, petitionColumns(request, matter)),
    );
    await linkSenders(tx, actor.officeId, id, senders, matter.sealed);
    if (matter.sealed) await forgetSenders(tx, actor.officeId, senders, former);
    if (matter.sealed) await this.texts.check(tx, actor.officeId, matter.id, { ...petitionTexts(request), reason: ['Lý do', request.reason] });
    if (matter.sealed && !before.sealed) await this.texts.checkRecords(tx, actor.officeId, matter.id);
  }

  /** A paper about a petition cannot be older than the petition. */
  private async checkDocuments(tx: EntityManager, officeId: string, id: string, receivedOn: PlainDate): Promise<void> {
    const [first] = await tx.query<{ issuedOn: PlainDate | null }[]>(
      `SELECT min(issued_on)::text AS "issuedOn" FROM document WHERE office_id = $1 AND petition_id = $2 AND status = 'active'`,
      [officeId, id],
    );
    if (first?.issuedOn && first.issuedOn < receivedOn)
      throw new Refusal(petitionErrors, 'PETITION.AFTER_DOCUMENT', { receivedOn: formatDay(receivedOn), issuedOn: formatDay(first.issuedOn) });
  }
}

/** What was decided rests on the classification: it changes by re-opening, not by correcting. @throws Refusal PETITION.DECIDED */
function checkDecided(before: PetitionView, request: CorrectPetitionRequest): void {
  if (UNDECIDED_STAGES.includes(before.stage)) return;
  const same =
    before.kind === request.kind &&
    before.eligibility === request.eligibility &&
    before.ineligibleReason === (request.ineligibleReason ?? null) &&
    before.competence === (request.competence ?? null);
  if (!same) throw new Refusal(petitionErrors, 'PETITION.DECIDED');
}

/** A petition cannot be received after it was acted on. @throws Refusal PETITION.STEP_BEFORE_NEW_RECEIPT */
async function checkSteps(tx: EntityManager, officeId: string, id: string, receivedOn: PlainDate): Promise<void> {
  const [first] = await tx.query<{ on: PlainDate | null }[]>(
    `SELECT min(on_day)::text AS "on" FROM petition_step WHERE office_id = $1 AND petition_id = $2 AND position > 1`,
    [officeId, id],
  );
  if (first?.on && first.on < receivedOn)
    throw new Refusal(petitionErrors, 'PETITION.STEP_BEFORE_NEW_RECEIPT', { receivedOn: formatDay(receivedOn), firstOn: formatDay(first.on) });
}
