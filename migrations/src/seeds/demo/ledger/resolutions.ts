import { COMPLEX_CRITERIA, type ComplexCriterion, OUTCOMES_OF } from '@tiepdan/petition/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { Dice } from '../dice.js';
import type { LifeDraft } from './life-draft.js';

/** What becomes of a case that was accepted. */
type Course = 'running' | 'suspended' | 'overdue' | 'complex' | 'withdrawn' | 'terminated' | 'resolved' | 'late';

/** The newest accepted cases, of which one of each kind is wanted: the course, and how many days ago it was accepted at least. */
const WANTED: readonly (readonly [Course, number])[] = [
  ['running', 0],
  ['suspended', 14],
  ['complex', 18],
  ['overdue', 33],
  ['terminated', 40],
  ['withdrawn', 40],
];

/** The courses of all others, in proportion. */
const COURSES = { resolved: 60, complex: 14, suspended: 12, late: 14 } as const;

/** Leads decided petitions on to where they stand today: resolved, suspended, withdrawn … `newestFirst` are all of them. */
export function runResolutions(newestFirst: readonly LifeDraft[], dice: Dice, today: PlainDate): void {
  for (const life of newestFirst) if (life.stage === 'assigned' && life.steps.length > 1 && !dice.chance(0.25)) resolve(life, dice, dice.int(15, 45));
  const accepted = newestFirst.filter(({ stage, steps }) => stage === 'accepted' && steps.length > 1);
  const courses = new Map<LifeDraft, Course>();
  for (const [course, days] of WANTED) {
    const found = accepted.find((life) => !courses.has(life) && life.lastOn <= addDays(today, -days));
    if (found) courses.set(found, course);
  }
  for (const life of accepted) run(life, courses.get(life) ?? dice.weighted(COURSES), dice, today);
}

function run(life: LifeDraft, course: Course, dice: Dice, today: PlainDate): void {
  const { kind } = life.petition.matter;
  switch (course) {
    case 'running':
    case 'overdue':
      return;
    case 'resolved':
      return resolve(life, dice, dice.int(18, 34));
    case 'late':
      return resolve(life, dice, dice.int(38, 80));
    case 'suspended':
      return suspend(life, dice, today);
    case 'complex': {
      const criteria = dice.shuffle(Object.keys(COMPLEX_CRITERIA) as ComplexCriterion[]).slice(0, 2);
      if (!life.take('determine-complexity', 'accepted', life.after(dice.int(6, 12)), { data: { criteria, paper: paper(dice, 'TB-UBND'), remote: false } })) return;
      if (kind === 'denunciation' && !life.take('extend', 'accepted', life.after(14), { data: { days: 30, paper: paper(dice, 'QĐ-UBND') } })) return;
      return resolve(life, dice, dice.int(24, 34));
    }
    case 'withdrawn':
      life.take('withdraw', 'withdrawn', life.after(dice.int(8, 25)), {
        data: { scope: 'all', form: 'paper', what: null, paper: null, senders: null, continuesFor: null },
      });
      return;
    case 'terminated':
      life.take('terminate', 'terminated', life.after(dice.int(8, 25)), {
        data: { terminationGround: kind === 'complaint' ? 'no-object' : 'settled-before', paper: paper(dice, 'QĐ-UBND') },
      });
  }
}

/** Waits for another body, and goes on after some weeks; what was suspended last is suspended still. */
function suspend(life: LifeDraft, dice: Dice, today: PlainDate): void {
  if (!life.take('suspend', 'suspended', life.after(dice.int(6, 11)), { data: { suspensionGround: 'waiting-for-body', paper: paper(dice, 'QĐ-UBND') } })) return;
  if (life.lastOn > addDays(today, -70)) return;
  if (life.take('continue', 'accepted', life.after(dice.int(20, 45)), { data: { paper: paper(dice, 'QĐ-UBND') } })) resolve(life, dice, dice.int(12, 20));
}

function resolve(life: LifeDraft, dice: Dice, days: number): void {
  const outcome = dice.pick(OUTCOMES_OF[life.petition.matter.kind]);
  life.take('resolve', 'resolved', life.after(days), { data: { outcome, paper: paper(dice, 'QĐ-UBND'), note: null } });
}

const paper = (dice: Dice, symbol: string): string => `${dice.int(20, 980)}/${symbol}`;
