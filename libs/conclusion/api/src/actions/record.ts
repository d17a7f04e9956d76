import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { LimitBooks } from '@tiepdan/calendar/api';
import { addWorkingDays } from '@tiepdan/calendar/contract';
import { type ConclusionDetails, type RecordConclusionRequest, type RecordedConclusion, conclusionErrors } from '@tiepdan/conclusion/contract';
import type { DayOutcome } from '@tiepdan/leader-day/contract';
import { SettleMatter } from '@tiepdan/matter/api';
import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkAgencies, checkConcludedOn, checkDue, onOwnDay, refusalAt } from '../rules.js';
import { SealedWords } from '../sealed-words.js';
import { insertTasks } from '../task-rows.js';
import { ConclusionTermsQueries } from '../terms/terms.queries.js';

interface Day {
  readonly heldOn: PlainDate;
  readonly outcome: DayOutcome;
  readonly hostAccountId: string | null;
}

/** Days on which somebody can have been heard: announced, and not called off. */
const WITHOUT_CONCLUSION: readonly DayOutcome[] = ['planned', 'not-held'];

/** Writes down what a leader concluded, with the tasks that come of it (Luật TCD Đ.18 k.5). */
@Injectable()
export class RecordConclusion {
  constructor(
    private readonly database: Database,
    private readonly matters: SettleMatter,
    private readonly terms: ConclusionTermsQueries,
    private readonly books: LimitBooks,
    private readonly words: SealedWords,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal CONCLUSION.*, TASK.*, MATTER.UNKNOWN, MATTER.MERGED_AWAY, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, input: RecordConclusionRequest): Promise<RecordedConclusion> {
    return this.database.write((tx) => this.runIn(tx, actor, input));
  }

  /** The same inside the transaction of another act, such as a hearing that ends with it. */
  async runIn(tx: EntityManager, by: Actor, input: RecordConclusionRequest): Promise<RecordedConclusion> {
    const today = this.clock.today();
    const day = await holdDay(tx, by.officeId, input.leaderDayId);
    const actor = onOwnDay(by, day.hostAccountId);
    if (WITHOUT_CONCLUSION.includes(day.outcome)) throw new Refusal(conclusionErrors, 'CONCLUSION.DAY_NOT_HELD', { day: formatDay(day.heldOn) });
    checkConcludedOn(input.concludedOn, day.heldOn, today);
    input.tasks.forEach(({ dueOn }, position) => checkDue(dueOn, input.concludedOn, `tasks.${position}.dueOn`));
    await checkAgencies(tx, actor.officeId, input.tasks);
    const matterId = await this.matterOf(tx, actor, input);
    const id = await this.insert(tx, actor, { ...input, matterId }, day);
    const taskIds = await insertTasks(tx, actor, id, input.tasks, input.concludedOn, 1);
    const contents = input.tasks.map(({ content }, position) => [`tasks.${position}.content`, ['Nội dung nhiệm vụ', content]] as const);
    await this.words.check(tx, actor.officeId, id, { text: ['Kết luận', input.text], ...Object.fromEntries(contents) });
    await this.chronicle.record(tx, actor, { subject: 'conclusion', id, type: 'registered' });
    return { id, version: 1, taskIds };
  }

  /** A matter of its own has only what is about no visit; of a visit it is the visit's, now and later. */
  private async matterOf(tx: EntityManager, actor: Actor, { leaderDayId, receptionId, matterId }: ConclusionDetails): Promise<string | null> {
    if (!receptionId) return matterId ? (await this.matters.run(tx, actor, { matterId }, this.clock.today())).id : null;
    const [reception] = await tx.query<{ matterId: string | null }[]>(
      `SELECT matter_id AS "matterId" FROM reception WHERE office_id = $1 AND id = $2 AND leader_day_id = $3 AND status = 'active' FOR SHARE`,
      [actor.officeId, receptionId, leaderDayId],
    );
    if (!reception) throw refusalAt('receptionId', 'CONCLUSION.UNKNOWN_RECEPTION');
    if (matterId && matterId !== reception.matterId) throw refusalAt('matterId', 'CONCLUSION.MATTER_OF_OTHER_RECEPTION');
    return null;
  }

  private async insert(tx: EntityManager, actor: Actor, input: ConclusionDetails, day: Day): Promise<string> {
    const { noticeDays } = await this.terms.of(actor.officeId, tx);
    const { calendar } = await this.books.of(tx, actor.officeId);
    const [written] = await tx.query<{ id: string }[]>(
      `INSERT INTO conclusion (office_id, leader_day_id, reception_id, matter_id, text, concluded_on, notice_due_on, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [actor.officeId, input.leaderDayId, input.receptionId, input.matterId, input.text, input.concludedOn, addWorkingDays(calendar, day.heldOn, noticeDays), actor.accountId],
    );
    if (!written) throw new Error('no conclusion was written');
    return written.id;
  }
}

/** The day, held against cancellation until the caller's transaction ends. @throws Refusal CONCLUSION.UNKNOWN_DAY */
async function holdDay(tx: EntityManager, officeId: string, id: string): Promise<Day> {
  const [day] = await tx.query<Day[]>(
    `SELECT l.held_on::text AS "heldOn", l.outcome, h.account_id AS "hostAccountId" FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
     WHERE l.office_id = $1 AND l.id = $2 AND l.status = 'active' FOR SHARE OF l`,
    [officeId, id],
  );
  if (!day) throw refusalAt('leaderDayId', 'CONCLUSION.UNKNOWN_DAY');
  return day;
}
