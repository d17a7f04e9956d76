import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { DocumentIssued } from '@tiepdan/document/api';
import { TELLING_WAYS, type TellRequest, type TellingWay, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, type PlainDate, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { AnswerLimits } from '../answers/answer-limits.js';
import { type HeldDelivery, checkDay, holdDelivery, lockDeliveries, writeDelivery } from '../held-delivery.js';

/** Records that the citizen was told what was answered (Luật TCD Đ.28 k.2), or did not ask to be. */
@Injectable()
export class TellCitizen {
  constructor(
    private readonly database: Database,
    private readonly limits: AnswerLimits,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELIVERY.*, RECORD.* */
  run(actor: Actor, id: string, { version, on, how }: TellRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.limits.ready(tx, actor);
      const held = await holdDelivery(tx, actor, id, 'tell', version);
      if (!held.petitionId || !held.answeredOn) throw new Refusal(forwardingErrors, 'DELIVERY.NOTHING_TO_TELL');
      if (held.toldOn) throw new Refusal(forwardingErrors, 'DELIVERY.TOLD_ALREADY', { on: formatDay(held.toldOn) });
      checkDay(on, held.answeredOn, this.clock.today());
      return { id, version: await this.write(tx, actor, held, on, how) };
    });
  }

  /** A notice to the citizen has left the house: what it tells of is told. */
  async byNotice(tx: EntityManager, actor: Actor, notice: DocumentIssued): Promise<void> {
    if (notice.paper !== 'citizen-notice') return;
    const answered = await toldOf(tx, actor, notice, `v.told_on IS NULL AND v.answered_on <= $4::date`);
    for (const held of await lockDeliveries(tx, actor.officeId, answered.map(({ id }) => id)))
      if (held.state === 'answered' && !held.toldOn) await this.write(tx, actor, held, notice.issuedOn, 'notice');
  }

  /** The notice was cancelled: what only it told of is still to be told. */
  async noticeCancelled(tx: EntityManager, actor: Actor, notice: DocumentIssued): Promise<void> {
    if (notice.paper !== 'citizen-notice') return;
    const told = await toldOf(tx, actor, notice, `v.told_how = 'notice' AND v.told_on = $4::date`);
    for (const held of await lockDeliveries(tx, actor.officeId, told.map(({ id }) => id))) {
      await writeDelivery(tx, actor.officeId, held, { told_on: null, told_how: null, told_by: null });
      await this.limits.onUntold(tx, actor, held.petitionId);
      await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'told', reason: 'Thông báo đã bị hủy' });
    }
  }

  private async write(tx: EntityManager, actor: Actor, held: HeldDelivery, on: PlainDate, how: TellingWay): Promise<number> {
    const version = await writeDelivery(tx, actor.officeId, held, { told_on: on, told_how: how, told_by: actor.accountId });
    await this.limits.onTold(tx, actor, held.petitionId, on, how !== 'not-asked');
    await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'told', reason: `${formatDay(on)}, ${TELLING_WAYS[how].toLowerCase()}` });
    return version;
  }
}

/** The answered deliveries that a notice is about, of which `condition` holds; `$4` is the day of the notice. */
function toldOf(tx: EntityManager, actor: Actor, notice: DocumentIssued, condition: string): Promise<{ id: string }[]> {
  return tx.query(
    `SELECT v.id FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
     WHERE v.office_id = $1 AND v.state = 'answered' AND d.status = 'active' AND ${condition}
       AND CASE WHEN $2::uuid IS NULL THEN d.petition_id = $3::uuid ELSE d.id = $2::uuid END`,
    [actor.officeId, notice.aboutDocumentId, notice.petitionId, notice.issuedOn],
  );
}
