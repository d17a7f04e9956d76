import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { MATTER_KINDS, type MatterBelonging, type SplitMatter as SplitResult, type SplitMatterRequest, matterErrors } from '@tiepdan/matter/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Database, Refusal, brokenConstraint, takeNumber } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { idsByKind, lockBelongings, moveBelongings } from '../gathering/belongings.js';
import { ChangeKind } from '../gathering/change-kind.js';
import { type MatterPlace, changed, lockOne, movedInWords, recordsInWords, tellMoved } from '../gathering/two-matters.js';
import { formatMatterNumber } from '../matter-number.js';
import { mustBeSealed } from '../matter.policy.js';
import { unknownField } from './settle-matter.js';

/** Part of a matter turns out to be another matter (Luật TCD Đ.25 k.3): the chosen records move to a new one. */
@Injectable()
export class SplitMatter {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly changeKind: ChangeKind,
    private readonly texts: SealedTexts,
  ) {}

  /**
   * The new matter is as sealed as the old one, and more so when it is a denunciation: nothing is ever unsealed by a split.
   * @throws Refusal MATTER.NOTHING_CHOSEN, MATTER.NOT_OF_MATTER, MATTER.TIED_RECORDS, MATTER.NOTHING_LEFT, MATTER.UNKNOWN_FIELD,
   *   MATTER.DECIDED_PETITIONS, SEALED.TEXT_NAMES_PERSON
   */
  run(actor: Actor, id: string, input: SplitMatterRequest): Promise<SplitResult> {
    return this.database.write(async (tx) => {
      const from = await lockOne(tx, actor, id, input.version);
      const records = chosen(await lockBelongings(tx, actor.officeId, id), input);
      const into = await this.open(tx, actor, from, records, input);
      await moveBelongings(tx, actor.officeId, idsByKind(records), into);
      await tx.query(`UPDATE matter SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      if (input.details.kind !== from.kind) await this.changeKind.run(tx, actor, into, input.details.kind, input.reason);
      const typed = { 'details.summary': ['Tóm tắt', input.details.summary], reason: ['Lý do', input.reason] } as const;
      for (const matter of [into.id, id]) await this.texts.check(tx, actor.officeId, matter, typed);
      if (mustBeSealed(input.details.kind) && !from.sealed) await this.texts.checkRecords(tx, actor.officeId, into.id);
      await this.tell(tx, actor, from, into, records, input);
      return { id, version: input.version + 1, newId: into.id, newNumber: into.number, newVersion: 1 };
    });
  }

  /** Opened as of the first thing that happened about it; of the old kind until its records are there. */
  private async open(tx: EntityManager, actor: Actor, from: MatterPlace, records: readonly MatterBelonging[], { details }: SplitMatterRequest): Promise<MatterPlace> {
    const on = records.map((record) => record.on).reduce((first, day) => (day < first ? day : first));
    const year = yearOf(on);
    const number = await takeNumber(tx, actor.officeId, 'matter', year);
    const [row] = await tx
      .query<{ id: string }[]>(
        `INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, split_from_id, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [actor.officeId, year, number, from.kind, from.sealed, details.fieldCode, details.summary, on, from.id, actor.accountId],
      )
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'FK_matter_field' ? unknownField(details.fieldCode) : error;
      });
    if (!row) throw new Error('matter was not written');
    return { id: row.id, number: formatMatterNumber(year, number), kind: from.kind, sealed: from.sealed, status: 'active' };
  }

  private async tell(tx: EntityManager, actor: Actor, from: MatterPlace, into: MatterPlace, records: readonly MatterBelonging[], input: SplitMatterRequest): Promise<void> {
    const { reason, details } = input;
    // A sealed matter and the open one it comes from do not name each other: the people of the one may be those of the other.
    const parted = mustBeSealed(details.kind) && !from.sealed;
    const [left, right] = parted ? [ANOTHER, ANOTHER] : [from.number, into.number];
    const what = changed('moved', 'Đã chuyển', null, movedInWords(records));
    const kind = details.kind === from.kind ? [] : [changed('kind', 'Loại', MATTER_KINDS[from.kind], MATTER_KINDS[details.kind])];
    await this.chronicle.record(tx, actor, { subject: 'matter', id: from.id, type: 'split', reason, changes: [changed('splitOff', 'Tách ra', null, right), what] });
    await this.chronicle.record(tx, actor, { subject: 'matter', id: into.id, type: 'split', reason, changes: [changed('splitFrom', 'Tách từ', null, left), ...kind, what] });
    await tellMoved(tx, this.chronicle, actor, records, { from: left, to: parted ? into.number : right, reason });
  }
}

/** How a matter is called where its number would tell too much. */
const ANOTHER = 'một vụ việc khác';

/** The records to move: those chosen, with nothing torn from its petition and something left behind. */
function chosen(all: readonly MatterBelonging[], input: SplitMatterRequest): MatterBelonging[] {
  const wanted = new Set([...input.receptionIds, ...input.petitionIds, ...input.documentIds]);
  if (!wanted.size) throw new Refusal(matterErrors, 'MATTER.NOTHING_CHOSEN');
  const asked = { reception: input.receptionIds, petition: input.petitionIds, document: input.documentIds };
  const mine = all.filter((record) => asked[record.kind].includes(record.id));
  if (mine.length < wanted.size) throw new Refusal(matterErrors, 'MATTER.NOT_OF_MATTER');
  const petitions = new Set(input.petitionIds);
  const torn = all.filter((record) => record.petitionId && petitions.has(record.petitionId) !== wanted.has(record.id));
  if (torn.length) throw new Refusal(matterErrors, 'MATTER.TIED_RECORDS', { records: recordsInWords(torn) });
  if (mine.length === all.length) throw new Refusal(matterErrors, 'MATTER.NOTHING_LEFT');
  return mine;
}
