import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { ComplexCriterion } from '../life/axes.js';
import type { PetitionStage } from '../life/stages.js';
import type { StepData } from '../life/steps.js';
import { type Competence, type PetitionSource, SOURCES_WITH_SENDER_BODY } from '../petition.js';

/** Which instance of complaining it is: the law gives each its own limit. `second` of a denunciation is "tố cáo tiếp". */
export const INSTANCES = {
  first: 'Lần đầu',
  second: 'Lần hai (tố cáo tiếp)',
  discipline: 'Khiếu nại quyết định kỷ luật cán bộ, công chức',
} as const;
export type Instance = keyof typeof INSTANCES;

/** What the plan needs to know of a petition, as it stands after the step. */
export interface LimitFacts {
  readonly kind: MatterKind;
  readonly source: PetitionSource;
  readonly receivedOn: PlainDate;
  readonly competence: Competence | null;
  readonly stage: PetitionStage;
  readonly complexCriteria: readonly ComplexCriterion[];
  readonly instance: Instance;
}

/** Conditions that rows of the plan name. What is proposed goes before what the petition's own columns still say. */
export const PLAN_CONDITIONS = {
  outside: (facts: LimitFacts, data: StepData) => competenceOf(facts, data) === 'outside',
  'not-outside': (facts: LimitFacts, data: StepData) => competenceOf(facts, data) !== 'outside',
  'passed-on': ({ source }: LimitFacts) => SOURCES_WITH_SENDER_BODY.includes(source),
  first: ({ instance }: LimitFacts) => instance === 'first',
  second: ({ instance }: LimitFacts) => instance === 'second',
  'not-second': ({ instance }: LimitFacts) => instance !== 'second',
  discipline: ({ instance }: LimitFacts) => instance === 'discipline',
  withdrawn: ({ stage }: LimitFacts) => stage === 'withdrawn',
} as const satisfies Record<string, (facts: LimitFacts, data: StepData) => boolean>;
export type PlanCondition = keyof typeof PLAN_CONDITIONS;

function competenceOf(facts: LimitFacts, { proposal }: StepData): Competence | null {
  return proposal ? (proposal.competence ?? null) : facts.competence;
}
