import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryType } from '@tiepdan/audit/contract';
import { OwnDues } from '@tiepdan/forwarding/api';
import type { TaskAction, TaskStepKind } from '@tiepdan/conclusion/contract';
import type { Actor, PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldTask, holdTask } from '../held-conclusion.js';
import { SealedWords } from '../sealed-words.js';
import { insertStep } from '../task-rows.js';

/** Columns that acts write; what is left out stays. */
export type TaskColumns = Readonly<Partial<Record<'state' | 'due_on' | 'reported_on' | 'done_on' | 'result' | 'evidence_id', string | null>>>;

/** What an act does with a task it holds. */
export interface TaskAct {
  readonly kind: TaskStepKind;
  readonly on: PlainDate;
  /** What was said, by the field of the form it came from. */
  readonly text: readonly [path: string, label: string, text: string];
  readonly columns: TaskColumns;
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
  /** Answers entered until now do not report it any more. */
  readonly anew?: boolean;
}

const HISTORY: Readonly<Record<TaskStepKind, HistoryType>> = {
  given: 'task-given',
  progress: 'task-progress',
  reported: 'task-reported',
  extended: 'task-extended',
  done: 'task-done',
  withdrawn: 'task-withdrawn',
  reopened: 'task-reopened',
};

/** Does one act on one task: lock, rule, columns, step, history, and the due day of the body's delivery. */
@Injectable()
export class TaskActs {
  constructor(
    private readonly database: Database,
    private readonly words: SealedWords,
    private readonly dues: OwnDues,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, CONCLUSION.CANCELLED, TASK.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, action: TaskAction, version: number, act: (held: HeldTask, tx: EntityManager) => TaskAct | Promise<TaskAct>): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdTask(tx, actor, id, action, version);
      const { kind, on, text: [path, label, text], columns, anew, ...moved } = await act(held, tx);
      await this.words.check(tx, actor.officeId, held.conclusionId, { [path]: [label, text] });
      await write(tx, actor.officeId, id, columns, anew ?? false);
      await insertStep(tx, actor, { taskId: id, kind, on, text, ...moved });
      // What moved its day or ended it moves the day of the body's answer, too.
      if (held.documentId) await this.dues.keep(tx, actor, held.documentId, `Nhiệm vụ ${held.ordinal} của kết luận: ${text}`);
      const changes = [{ field: 'task', label: 'Nhiệm vụ', before: null, after: `Nhiệm vụ ${held.ordinal}, ${held.agencyName}` }];
      await this.chronicle.record(tx, actor, { subject: 'conclusion', id: held.conclusionId, type: HISTORY[kind], reason: text, changes });
      return { id, version: version + 1 };
    });
  }
}

async function write(tx: EntityManager, officeId: string, id: string, columns: TaskColumns, anew: boolean): Promise<void> {
  const names = Object.keys(columns) as (keyof TaskColumns)[];
  const sets = names.map((name, position) => `${name} = $${position + 3}`);
  const opened = anew ? ['reopened_at = now()'] : [];
  await tx.query(`UPDATE conclusion_task SET ${[...sets, ...opened, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND id = $2`, [
    officeId,
    id,
    ...names.map((name) => columns[name] ?? null),
  ]);
}
