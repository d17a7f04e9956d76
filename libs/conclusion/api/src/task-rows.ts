import type { TaskDetails, TaskStepKind } from '@tiepdan/conclusion/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** Writes tasks of a conclusion, numbered from `first` on, each with the step that gave it. Gives their ids in order. */
export async function insertTasks(tx: EntityManager, actor: Actor, conclusionId: string, tasks: readonly TaskDetails[], on: PlainDate, first: number, reason: string | null = null): Promise<string[]> {
  const ids: string[] = [];
  for (const [position, { agencyId, content, dueOn }] of tasks.entries()) {
    const [written] = await tx.query<{ id: string }[]>(
      `INSERT INTO conclusion_task (office_id, conclusion_id, ordinal, agency_id, content, due_on) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [actor.officeId, conclusionId, first + position, agencyId, content, dueOn],
    );
    if (!written) throw new Error('no task was written');
    await insertStep(tx, actor, { taskId: written.id, kind: 'given', on, text: reason, dueTo: dueOn });
    ids.push(written.id);
  }
  return ids;
}

/** A step to write. */
export interface NewStep {
  readonly taskId: string;
  readonly kind: TaskStepKind;
  readonly on: PlainDate;
  readonly text: string | null;
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
}

export async function insertStep(tx: EntityManager, actor: Actor, { taskId, kind, on, text, dueFrom, dueTo }: NewStep): Promise<void> {
  await tx.query(`INSERT INTO conclusion_task_step (office_id, task_id, kind, taken_on, text, due_from, due_to, taken_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    actor.officeId,
    taskId,
    kind,
    on,
    text,
    dueFrom ?? null,
    dueTo ?? null,
    actor.accountId,
  ]);
}
