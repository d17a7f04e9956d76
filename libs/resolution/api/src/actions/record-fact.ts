import { Injectable } from '@nestjs/common';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { FACT_KINDS, type FactFigures, type RecordFactRequest, worthWords } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { readEnforced } from '../enforced.js';
import { checkFigures, checkLeft, checkNothingLeft, figuresOf } from '../enforcement.rules.js';
import { type Held, holdRow } from '../held.js';
import { checkDay, refusalAt } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Records one fact of carrying out a decision or conclusion on its day (Luật Khiếu nại Đ.44–46; Luật Tố cáo Đ.36). */
@Injectable()
export class RecordFact {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, decisionId: string, request: RecordFactRequest): Promise<WrittenRecord> {
    const { kind, on, surplusReason } = request;
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'resolution_decision', decisionId, null);
      if (held.completedOn) throw refusalAt('kind', 'RESOLUTION.COMPLETED', { on: formatDay(held.completedOn) });
      checkDay(on, this.clock.today(), { what: 'ban hành', on: held.issuedOn });
      checkFigures(request);
      const enforced = await readEnforced(tx, actor.officeId, decisionId);
      if (kind === 'completed' && enforced.lastOn && on < enforced.lastOn) throw refusalAt('on', 'RESOLUTION.DAY_AFTER_FACTS', { on: formatDay(on), last: formatDay(enforced.lastOn) });
      if (!surplusReason) checkLeft(request, enforced);
      if (!surplusReason && kind === 'completed') checkNothingLeft(enforced);
      const written = await insertFact(tx, actor, held, request);
      await this.tell.run(tx, actor, held.petition, { type: 'enforced', reason: surplusReason ?? null, said: said(request) });
      return written;
    });
  }
}

async function insertFact(tx: EntityManager, actor: Actor, { id, petition, kind, issuedOn }: Held<'resolution_decision'>, request: RecordFactRequest): Promise<WrittenRecord> {
  const { money, land, organisations, people, officials, cases }: FactFigures = figuresOf(request);
  const { on, paper = null, note = null, surplusReason = null } = request;
  const [written] = await tx.query<WrittenRecord[]>(
    `INSERT INTO enforcement_fact (office_id, decision_id, petition_id, kind, issued_on, what, on_day, money, land, organisations, people, officials, cases, paper, note, surplus_reason, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id, version`,
    [actor.officeId, id, petition.id, kind, issuedOn, request.kind, on, money, land, organisations, people, officials, cases, paper, note, surplusReason, actor.accountId],
  );
  if (!written) throw new Error('no fact was written');
  return written;
}

function said(request: RecordFactRequest) {
  const { money, land, organisations, people, officials, cases } = figuresOf(request);
  return [
    ['kind', 'Việc thi hành', FACT_KINDS[request.kind]],
    ['on', 'Ngày', formatDay(request.on)],
    ['worth', 'Giá trị', money + land > 0 ? worthWords({ money, land }) : null],
    ['organisations', 'Số tổ chức', organisations],
    ['cases', 'Số vụ', cases],
    ['people', 'Số người', people],
    ['officials', 'Trong đó cán bộ, công chức, viên chức', officials],
    ['paper', 'Văn bản', request.paper],
    ['note', 'Ghi chú', request.note],
  ] as const;
}
