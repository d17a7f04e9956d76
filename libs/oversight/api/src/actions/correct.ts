import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import {
  type CorrectInspectionRequest,
  type CorrectInstrumentRequest,
  type CorrectTrainingRequest,
  INSTRUMENT_CHANGES,
  type InspectionRow,
  type InstrumentRow,
  TRAINING_KINDS,
  type TrainingRow,
  oversightErrors,
} from '@tiepdan/oversight/contract';
import { type Actor, type PlainDate, type RecordStamp, type WrittenRecord, formatCount, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Columns, INSPECTION, INSTRUMENT, type OversightTable, TRAINING, inspectionColumns, instrumentColumns, trainingColumns, updateRecord } from '../oversight.repository.js';
import { checkHappened, checkInspection, refusalAt } from '../oversight.rules.js';
import { InspectionQueries } from '../queries/inspection.queries.js';
import { InstrumentQueries } from '../queries/instrument.queries.js';
import { TrainingQueries } from '../queries/training.queries.js';

const INSTRUMENT_WORDING: Wording<InstrumentRow> = {
  change: { label: 'Loại', words: ({ change }) => INSTRUMENT_CHANGES[change] },
  number: { label: 'Số, ký hiệu', words: ({ number }) => number },
  title: { label: 'Trích yếu', words: ({ title }) => title },
  issuedOn: { label: 'Ngày', words: ({ issuedOn }) => formatDay(issuedOn) },
  note: { label: 'Ghi chú', words: ({ note }) => note },
};

const TRAINING_WORDING: Wording<TrainingRow> = {
  kind: { label: 'Loại', words: ({ kind }) => TRAINING_KINDS[kind] },
  topic: { label: 'Nội dung', words: ({ topic }) => topic },
  heldOn: { label: 'Ngày', words: ({ heldOn }) => formatDay(heldOn) },
  classes: { label: 'Số lớp', words: ({ classes }) => formatCount(classes) },
  people: { label: 'Số người dự', words: ({ people }) => formatCount(people) },
  note: { label: 'Ghi chú', words: ({ note }) => note },
};

const counted = (value: number | undefined): string | null => (value === undefined ? null : formatCount(value));

const INSPECTION_WORDING: Wording<InspectionRow> = {
  title: { label: 'Nội dung thanh tra', words: ({ title }) => title },
  decisionNumber: { label: 'Quyết định thanh tra', words: ({ decisionNumber }) => decisionNumber },
  startedOn: { label: 'Ngày bắt đầu', words: ({ startedOn }) => formatDay(startedOn) },
  units: { label: 'Số đơn vị', words: ({ units }) => formatCount(units) },
  unitNames: { label: 'Đơn vị được thanh tra', words: ({ unitNames }) => unitNames },
  conclusionNumber: { label: 'Số kết luận', words: ({ conclusion }) => conclusion?.number ?? null },
  concludedOn: { label: 'Ngày kết luận', words: ({ conclusion }) => conclusion && formatDay(conclusion.concludedOn) },
  organisations: { label: 'Kiến nghị xử lý hành chính, tổ chức', words: ({ conclusion }) => counted(conclusion?.organisations) },
  people: { label: 'Kiến nghị xử lý hành chính, cá nhân', words: ({ conclusion }) => counted(conclusion?.people) },
  referredOrganisations: { label: 'Kiến nghị chuyển điều tra, tổ chức', words: ({ conclusion }) => counted(conclusion?.referredOrganisations) },
  referredPeople: { label: 'Kiến nghị chuyển điều tra, cá nhân', words: ({ conclusion }) => counted(conclusion?.referredPeople) },
};

/** Corrects what was entered wrongly; the earlier words stay in the history. */
@Injectable()
export class CorrectOversight {
  constructor(
    private readonly database: Database,
    private readonly instruments: InstrumentQueries,
    private readonly trainings: TrainingQueries,
    private readonly inspections: InspectionQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, OVERSIGHT.IN_FUTURE */
  async instrument(actor: Actor, id: string, request: CorrectInstrumentRequest): Promise<WrittenRecord> {
    checkHappened('issuedOn', request.issuedOn, this.clock.today());
    return this.write(actor, INSTRUMENT, id, request, instrumentColumns(request), INSTRUMENT_WORDING, (tx) => this.instruments.one(actor, id, tx));
  }

  /** @throws Refusal RECORD.*, OVERSIGHT.IN_FUTURE */
  async training(actor: Actor, id: string, request: CorrectTrainingRequest): Promise<WrittenRecord> {
    checkHappened('heldOn', request.heldOn, this.clock.today());
    return this.write(actor, TRAINING, id, request, trainingColumns(request), TRAINING_WORDING, (tx) => this.trainings.one(actor, id, tx));
  }

  /**
   * What was concluded may be corrected, not given or taken: that is done by concluding and reopening.
   * @throws Refusal RECORD.*, OVERSIGHT.IN_FUTURE, INSPECTION.*
   */
  async inspection(actor: Actor, id: string, request: CorrectInspectionRequest): Promise<WrittenRecord> {
    checkInspection(request, this.clock.today());
    const read = (tx: EntityManager) => this.inspections.one(actor, id, tx);
    return this.write(actor, INSPECTION, id, request, inspectionColumns(request), INSPECTION_WORDING, read, (before) => checkConclusion(before, request));
  }

  private write<Row extends RecordStamp>(
    actor: Actor,
    kind: OversightTable,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    columns: Columns,
    wording: Wording<Row>,
    read: (tx: EntityManager) => Promise<Row>,
    check?: (before: Row) => void,
  ): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await lockRecord(tx, kind, actor, id, version);
      const before = await read(tx);
      check?.(before);
      const next = await updateRecord(tx, actor.officeId, kind, id, columns);
      const changes = describeChanges(wording, before, await read(tx));
      await this.chronicle.record(tx, actor, { subject: kind.subject, id, type: 'corrected', reason, changes, before: { ...before } });
      return { id, version: next };
    });
  }
}

function checkConclusion({ conclusion, completedOn, facts, state }: InspectionRow, request: CorrectInspectionRequest): void {
  if (!conclusion !== !request.conclusion) throw new Refusal(oversightErrors, 'INSPECTION.WRONG_STATE', { state: state === 'running' ? 'Đang thanh tra' : 'Đã kết luận' });
  const on = request.conclusion?.concludedOn;
  if (!on) return;
  const first = facts[0]?.on;
  if (first && on > first) throw refusalAt('conclusion.concludedOn', 'INSPECTION.FACT_BEFORE', days(on, { first }));
  if (completedOn && on > completedOn) throw refusalAt('conclusion.concludedOn', 'INSPECTION.AFTER_COMPLETION', days(on, { after: completedOn }));
}

const days = (on: PlainDate, others: Readonly<Record<string, PlainDate>>): Record<string, string> =>
  Object.fromEntries(Object.entries({ on, ...others }).map(([name, day]) => [name, formatDay(day)]));
