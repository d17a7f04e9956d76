import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { PersonOnRecord } from '@tiepdan/citizen/contract';
import { TASK_STATES, type TaskState } from '@tiepdan/conclusion/contract';
import { ANSWER_RESULTS, type AnswerResult } from '@tiepdan/forwarding/contract';
import type { BriefView } from '@tiepdan/hearing/contract';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { STEP_ACTIONS, type StepAction } from '@tiepdan/petition/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { RECEPTION_RESULTS, type ReceptionResult } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { personLine, whoAsks } from './brief-people.js';
import { BRIEF_SQL } from './brief-sql.js';
import { dutiesOf } from './duties.js';

interface Step {
  readonly on: PlainDate;
  readonly action: StepAction;
  readonly petition: string;
}

/** What one statement gives for each request; `TASK_STATES` and others make words of it. */
interface Stored extends Omit<BriefView, 'people' | 'matterKind' | 'timeline' | 'papers' | 'receptions' | 'conclusions' | 'limits' | 'duties'> {
  readonly matterKind: MatterKind;
  readonly sealed: boolean;
  readonly online: boolean;
  readonly people: readonly PersonOnRecord[];
  readonly names: readonly string[];
  readonly steps: readonly Step[];
  readonly papers: readonly (Omit<BriefView['papers'][number], 'answer'> & { readonly answer: { readonly symbol: string | null; readonly on: PlainDate; readonly result: AnswerResult } | null })[];
  readonly receptions: readonly { readonly on: PlainDate; readonly by: string; readonly result: ReceptionResult | null; readonly note: string | null }[];
  readonly conclusions: readonly { readonly on: PlainDate; readonly text: string; readonly tasks: readonly { readonly agency: string; readonly dueOn: PlainDate; readonly state: TaskState; readonly doneOn: PlainDate | null }[] }[];
  readonly limits: readonly { readonly label: string; readonly dueOn: PlainDate | null }[];
}

/** Gathers what a leader reads before a matter is heard. However many matters, the number of statements is the same. */
@Injectable()
export class BriefQueries {
  constructor(
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  /** The briefs of requests that are tied to a matter, in the order asked; others are left out. */
  async of(on: EntityManager, officeId: string, hearingIds: readonly string[]): Promise<BriefView[]> {
    if (!hearingIds.length) return [];
    const rows = await on.query<Stored[]>(BRIEF_SQL, [officeId, hearingIds]);
    const today = this.clock.today();
    const briefs: BriefView[] = [];
    // What was written while a matter was open may name who is kept secret now.
    for (const row of rows) briefs.push(row.sealed ? await this.texts.mask(on, officeId, row.matterId, briefOf(row, today)) : briefOf(row, today));
    return briefs;
  }
}

function briefOf(row: Stored, today: PlainDate): BriefView {
  const { people, names, steps, papers, receptions, conclusions, limits, sealed, online, matterKind, ...rest } = row;
  return {
    ...rest,
    matterKind: MATTER_KINDS[matterKind],
    people: sealed ? whoAsks(names) : people.length ? people.map(personLine) : whoAsks(names),
    timeline: steps.map(({ on, action, petition }) => ({ on, text: `${STEP_ACTIONS[action]} (đơn số ${petition})` })),
    papers: papers.map(({ answer, number, ...paper }) => ({ ...paper, number: number.replace(/^\d\//, '0$&'), answer: answer && answerWords(answer) })),
    receptions: receptions.map(({ result, ...reception }) => ({ ...reception, result: result && RECEPTION_RESULTS[result] })),
    conclusions: conclusions.map(({ tasks, ...conclusion }) => ({ ...conclusion, tasks: tasks.map((task) => taskWords(task, today)) })),
    limits: limits.map((limit) => ({ ...limit, late: limit.dueOn !== null && limit.dueOn < today })),
    duties: dutiesOf({ kind: matterKind, sealed, online, headCount: rest.headCount }),
  };
}

const answerWords = ({ symbol, on, result }: { symbol: string | null; on: PlainDate; result: AnswerResult }): string =>
  `${ANSWER_RESULTS[result]}${symbol ? `, văn bản số ${symbol}` : ''} ngày ${formatDay(on)}`;

function taskWords({ agency, dueOn, state, doneOn }: Stored['conclusions'][number]['tasks'][number], today: PlainDate): string {
  const late = state === 'open' && dueOn < today ? ', quá hạn' : '';
  const done = doneOn ? ` ngày ${formatDay(doneOn)}` : '';
  return `${agency}, hạn ${formatDay(dueOn)}: ${TASK_STATES[state].toLowerCase()}${done}${late}`;
}
