import { describe, expect, it } from '@jest/globals';
import { LIFECYCLE, OPEN_STAGES, type PetitionAction, type PetitionStage, type Proposal, allowedWays } from '@tiepdan/petition/contract';
import { type DemoRows, buildDemo } from './index.js';

/** Days of the week and of the year, a day before and after Luật 136/2025 came into force, and a day in Tết among them. */
const DAYS = ['2026-03-02', '2026-06-30', '2026-07-01', '2026-11-20', '2026-11-22', '2027-02-09', '2028-09-03'] as const;
const demos = new Map<string, DemoRows>();
const demo = (today: string): DemoRows => {
  if (!demos.has(today)) demos.set(today, buildDemo(today));
  return demos.get(today)!;
};

type Step = DemoRows['steps'][number] & { readonly data: { readonly proposal?: Proposal } };
const stepsOf = (rows: DemoRows): Map<string, Step[]> => Map.groupBy(rows.steps as Step[], (step) => step.petition_id);

describe.each(DAYS)('the lives of the demo’s petitions on %s', (today) => {
  it('end where the petition stands, in order of days, none in the future', () => {
    const rows = demo(today);
    const steps = stepsOf(rows);
    const told = Map.groupBy(rows.history, ({ subject_kind, subject_id }) => `${subject_kind} ${subject_id}`);
    for (const petition of rows.petitions) {
      const own = steps.get(petition.id) ?? [];
      expect([petition.id, own.at(-1)?.to_stage]).toEqual([petition.id, petition.stage]);
      const wrong = own.filter((step, i) => {
        const before = i === 0 ? null : own[i - 1]!;
        const inOrder = step.position === i + 1 && step.from_stage === (before?.to_stage ?? null);
        return !inOrder || step.on_day < (before?.on_day ?? petition.received_on) || step.on_day > today;
      });
      expect(wrong).toEqual([]);
      expect(petition.version).toBe(told.get(`petition ${petition.id}`)?.length);
    }
  });

  it('move as the lifecycle allows, and decide as the matrix does', () => {
    const rows = demo(today);
    const steps = stepsOf(rows);
    for (const petition of rows.petitions)
      for (const step of steps.get(petition.id) ?? []) {
        if (step.from_stage === null) continue;
        const rule = LIFECYCLE[step.action as PetitionAction];
        expect(rule.from).toContain(step.from_stage);
        if (rule.kinds) expect(rule.kinds).toContain(petition.kind);
        const { proposal } = step.data;
        if (!proposal) continue;
        const facts = { ...proposal, source: petition.source as 'post', anonymous: petition.anonymous };
        expect(allowedWays(facts, step.on_day).map(({ way }) => way)).toContain(proposal.way);
      }
  });

  it('give every role something to do', () => {
    const rows = demo(today);
    const [office] = rows.offices;
    const count = (stage: PetitionStage) => rows.petitions.filter((petition) => petition.office_id === office!.id && petition.status === 'active' && petition.stage === stage).length;
    for (const stage of OPEN_STAGES.filter((each) => each !== 'urged')) expect([stage, count(stage) > 0]).toEqual([stage, true]);
    for (const stage of ['resolved', 'declined', 'guided', 'forwarded', 'filed', 'expired', 'withdrawn', 'terminated'] as const) expect([stage, count(stage) > 0]).toEqual([stage, true]);
  });
});
