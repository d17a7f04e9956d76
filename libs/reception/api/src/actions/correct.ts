import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { NamePeople, SealedTexts, Sealing, peopleInHistory, withoutPeople } from '@tiepdan/citizen/api';
import { SettleMatter } from '@tiepdan/matter/api';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import {
  ATTENDANCES,
  type CorrectReceptionRequest,
  RECEPTION_MODES,
  RECEPTION_RESULTS,
  REFUSAL_GROUNDS,
  type ReceptionView,
  receptionErrors,
} from '@tiepdan/reception/contract';
import { ReceptionLimits } from '../limits/reception-limits.js';
import { ReceptionQueries } from '../reception.queries.js';
import { clearPeople, receptionColumns, receptionTexts, updateReception, writePeople } from '../reception.repository.js';
import { checkPetitionTaken, checkReception } from '../reception.rules.js';
import { Surroundings } from '../surroundings.js';

/** How each field of a reception reads in its history. */
const WORDING: Wording<ReceptionView> = {
  receivedOn: { label: 'Ngày tiếp', words: (reception) => formatDay(reception.receivedOn) },
  mode: { label: 'Hình thức tiếp', words: (reception) => RECEPTION_MODES[reception.mode] },
  leaderDayId: { label: 'Lãnh đạo tiếp', words: (reception) => reception.leaderName },
  officerId: { label: 'Cán bộ tiếp', words: (reception) => reception.officerName },
  participatingBodyId: { label: 'Cơ quan tham gia', words: (reception) => reception.participatingBodyName },
  attendance: { label: 'Tình trạng', words: (reception) => ATTENDANCES[reception.attendance] },
  refusalGround: { label: 'Căn cứ từ chối', words: (reception) => (reception.refusalGround ? REFUSAL_GROUNDS[reception.refusalGround] : null) },
  people: { label: 'Người đến', words: (reception) => peopleInHistory(reception.people) },
  headCount: { label: 'Số người', words: (reception) => String(reception.headCount) },
  matter: { label: 'Vụ việc', words: (reception) => reception.matter?.number ?? null },
  content: { label: 'Nội dung', words: (reception) => reception.content ?? null },
  result: { label: 'Kết quả', words: (reception) => (reception.result ? RECEPTION_RESULTS[reception.result] : null) },
  resultNote: { label: 'Ghi chú kết quả', words: (reception) => reception.resultNote ?? null },
};

/** Corrects a reception; its number in the book and the petition handed over stay. */
@Injectable()
export class CorrectReception {
  constructor(
    private readonly database: Database,
    private readonly queries: ReceptionQueries,
    private readonly surroundings: Surroundings,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly sealing: Sealing,
    private readonly texts: SealedTexts,
    private readonly limits: ReceptionLimits,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECEPTION.*, RECORD.*; PERMISSION.MISSING when a sealed reception comes into the open and the actor may not open identities */
  run(actor: Actor, id: string, request: CorrectReceptionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkReception(request, this.clock.today());
      await this.queries.one(actor, id, tx);
      // The matter is locked before the record, as a merge of matters does: else the two wait for each other.
      const matter = request.matter ? await this.matters.run(tx, actor, request.matter, request.receivedOn) : null;
      await lockRecord(tx, { table: 'reception', subject: 'reception' }, actor, id, request.version);
      const before = await this.queries.one(actor, id, tx);
      checkPetitionTaken(request.result, before.petition !== null);
      await this.surroundings.check(tx, actor.officeId, request);
      if (before.petition && matter?.id !== before.matter?.id)
        throw new Refusal(receptionErrors, 'RECEPTION.PETITION_OF_OTHER_MATTER', { matter: before.matter?.number ?? '' });
      const sealed = matter?.sealed ?? false;
      const kept = before.people.flatMap((person) => person.sealedId ?? []);
      const people = await this.people.run(tx, actor, request.people, { sealed, kept, reason: request.reason });
      const former = await clearPeople(tx, actor.officeId, id);
      // Its people were taken off by hand; what domains above keep on it turns with it.
      await this.sealing.carry(tx, actor, { petitions: [], receptions: [id] }, sealed, request.reason, () =>
        updateReception(tx, actor.officeId, id, { ...receptionColumns(request, matter), petitionId: before.petition?.id ?? null }),
      );
      await writePeople(tx, actor.officeId, id, people, sealed, former);
      if (matter?.sealed) await this.texts.check(tx, actor.officeId, matter.id, { ...receptionTexts(request), reason: ['Lý do', request.reason] });
      await this.limits.onCorrected(tx, actor, id, request);
      const after = await this.queries.one(actor, id, tx);
      const told = { changes: describeChanges(WORDING, before, after), before: withoutPeople(before, 'people') };
      const written = sealed ? await this.texts.mask(tx, actor.officeId, matter?.id ?? null, told) : told;
      await this.chronicle.record(tx, actor, { subject: 'reception', id, type: 'corrected', reason: request.reason, ...written });
      return { id, version: after.version };
    });
  }
}
