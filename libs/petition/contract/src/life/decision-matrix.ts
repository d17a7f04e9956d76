import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type Competence, type Eligibility, type IneligibleReason, type PetitionSource, SOURCES_WITH_SENDER_BODY } from '../petition.js';
import { COMPETENT_SYSTEMS, type CompetentSystem, type DecisionGround, DENUNCIATION_CONDITIONS, NON_ACCEPTANCE_GROUNDS, NOT_HANDLED_GROUNDS } from './axes.js';
import type { PetitionStage } from './stages.js';
import type { Way } from './ways.js';

/**
 * What a way needs to be told. `recipient` and `unit` are both `recipientId` of a request (to whom it goes; who is to
 * resolve it); `nonAcceptanceGround` is a ground of Luật Khiếu nại Đ.11, `condition` the failed condition of Luật Tố cáo
 * Đ.29, `notHandledGround` one of Luật Tố cáo Đ.24 k.3, all three in `ground`; `senderBody` stands on the petition.
 */
export type Requirement = 'recipient' | 'unit' | 'nonAcceptanceGround' | 'condition' | 'notHandledGround' | 'ineligibleReason' | 'senderBody';

/** One allowed way. Left-out conditions hold always. Valid from the first to the last day, both included. */
export interface DecisionRule {
  readonly kinds?: readonly MatterKind[];
  readonly eligibility: Exclude<Eligibility, 'pending'>;
  readonly competence?: Competence;
  readonly systems?: readonly CompetentSystem[];
  readonly reasons?: readonly IneligibleReason[];
  readonly sources?: readonly PetitionSource[];
  readonly anonymous?: boolean;
  readonly mixed?: boolean;
  readonly way: Way;
  readonly requires: readonly Requirement[];
  readonly result: PetitionStage;
  readonly legalBasis: string;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
}

const ELIGIBLE = { eligibility: 'eligible', mixed: false } as const;
const WITHIN = { ...ELIGIBLE, competence: 'within' } as const;
const OUTSIDE = { ...ELIGIBLE, competence: 'outside' } as const;
/** Luật 136/2025 is in force from this day. */
const LAW_136: PlainDate = '2026-07-01';
const BEFORE_LAW_136: PlainDate = '2026-06-30';
const BEYOND_COURTS = (Object.keys(COMPETENT_SYSTEMS) as CompetentSystem[]).filter((system) => system !== 'judicial');

/**
 * What may be decided about a petition, and what each decision needs and leads to. A way that no rule allows is refused
 * (`PETITION.WAY_NOT_ALLOWED`). Sources: Luật Tiếp công dân Đ.25–26 (as amended by Luật 136/2025), Luật Khiếu nại Đ.11 and
 * Đ.27, Luật Tố cáo Đ.24–29 and Đ.38, TT 05/2021 Đ.6.
 */
export const DECISION_MATRIX: readonly DecisionRule[] = [
  { eligibility: 'ineligible', way: 'file', requires: ['ineligibleReason'], result: 'filed', legalBasis: 'TT 05/2021 Đ.6 k.2 điểm b' },
  {
    kinds: ['denunciation'],
    eligibility: 'ineligible',
    reasons: ['many-addressees', 'guided-before'],
    way: 'not-handle',
    requires: ['ineligibleReason'],
    result: 'not-handled',
    legalBasis: 'Luật Tố cáo Đ.24 k.3',
  },
  { eligibility: 'eligible', mixed: true, way: 'guide', requires: [], result: 'guided', legalBasis: 'Luật Tiếp công dân Đ.25 k.3' },

  { ...WITHIN, kinds: ['complaint'], way: 'accept', requires: [], result: 'accepted', legalBasis: 'Luật Khiếu nại Đ.27' },
  { ...WITHIN, kinds: ['complaint'], way: 'decline', requires: ['nonAcceptanceGround'], result: 'declined', legalBasis: 'Luật Khiếu nại Đ.11' },
  { ...OUTSIDE, kinds: ['complaint'], systems: BEYOND_COURTS, way: 'guide', requires: ['recipient'], result: 'guided', legalBasis: 'Luật Tiếp công dân Đ.26 k.1 điểm b', validTo: BEFORE_LAW_136 },
  { ...OUTSIDE, kinds: ['complaint'], systems: BEYOND_COURTS, way: 'guide', requires: ['recipient'], result: 'guided', legalBasis: 'Luật Tiếp công dân Đ.26 k.1 điểm b (Luật 136/2025 Đ.1 k.11)', validFrom: LAW_136 },
  { ...OUTSIDE, kinds: ['complaint'], systems: BEYOND_COURTS, way: 'forward', requires: ['recipient'], result: 'forwarded', legalBasis: 'Luật Tiếp công dân Đ.26 k.1 điểm b (Luật 136/2025 Đ.1 k.11)', validFrom: LAW_136 },
  { ...OUTSIDE, kinds: ['complaint'], systems: ['administrative'], way: 'urge', requires: ['recipient'], result: 'urged', legalBasis: 'Luật Tiếp công dân Đ.26 k.1; TT 05/2021' },

  { ...WITHIN, kinds: ['denunciation'], anonymous: false, way: 'accept', requires: [], result: 'accepted', legalBasis: 'Luật Tố cáo Đ.29' },
  { ...WITHIN, kinds: ['denunciation'], way: 'decline', requires: ['condition'], result: 'declined', legalBasis: 'Luật Tố cáo Đ.29 k.1' },
  { ...WITHIN, kinds: ['denunciation'], anonymous: true, way: 'assign', requires: ['unit'], result: 'assigned', legalBasis: 'Luật Tố cáo Đ.25 k.2' },
  { ...OUTSIDE, kinds: ['denunciation'], systems: BEYOND_COURTS, way: 'forward', requires: ['recipient'], result: 'forwarded', legalBasis: 'Luật Tố cáo Đ.24 k.2' },
  { ...OUTSIDE, kinds: ['denunciation'], systems: ['judicial'], way: 'forward', requires: ['recipient'], result: 'forwarded', legalBasis: 'Luật Tố cáo Đ.27' },
  { ...OUTSIDE, kinds: ['denunciation'], sources: ['in-person', 'reception'], way: 'guide', requires: ['recipient'], result: 'guided', legalBasis: 'Luật Tố cáo Đ.24 k.2' },
  { ...OUTSIDE, kinds: ['denunciation'], way: 'not-handle', requires: ['notHandledGround'], result: 'not-handled', legalBasis: 'Luật Tố cáo Đ.24 k.3' },
  { ...OUTSIDE, kinds: ['denunciation'], systems: ['administrative'], way: 'urge', requires: ['recipient'], result: 'urged', legalBasis: 'Luật Tố cáo Đ.38' },

  { ...WITHIN, kinds: ['proposal'], way: 'assign', requires: ['unit'], result: 'assigned', legalBasis: 'Luật Tiếp công dân Đ.26 k.2 điểm a' },
  { ...OUTSIDE, kinds: ['proposal'], systems: BEYOND_COURTS, way: 'forward', requires: ['recipient'], result: 'forwarded', legalBasis: 'Luật Tiếp công dân Đ.26 k.2 điểm b' },

  { ...OUTSIDE, kinds: ['complaint', 'proposal'], systems: ['judicial'], way: 'guide', requires: ['recipient'], result: 'guided', legalBasis: 'TT 05/2021 (đơn thuộc thẩm quyền cơ quan tiến hành tố tụng, thi hành án)' },
  { ...OUTSIDE, kinds: ['complaint', 'proposal'], systems: ['judicial'], way: 'forward', requires: ['recipient'], result: 'forwarded', legalBasis: 'TT 05/2021 (đơn thuộc thẩm quyền cơ quan tiến hành tố tụng, thi hành án)' },
  { ...OUTSIDE, sources: SOURCES_WITH_SENDER_BODY, way: 'send-back', requires: ['senderBody'], result: 'sent-back', legalBasis: 'TT 05/2021 (đơn do nơi khác chuyển đến không đúng thẩm quyền)' },
];

/** What the matrix looks at. `competentSystem` is null while within the office's competence. */
export interface DecisionFacts {
  readonly kind: MatterKind;
  readonly source: PetitionSource;
  readonly anonymous: boolean;
  readonly eligibility: Eligibility;
  readonly ineligibleReason?: IneligibleReason | null;
  readonly competence?: Competence | null;
  readonly competentSystem?: CompetentSystem | null;
  /** Several contents of different kinds, not split yet. */
  readonly mixed: boolean;
}

const among = <T>(allowed: readonly T[] | undefined, value: T | null | undefined): boolean =>
  allowed === undefined || (value !== null && value !== undefined && allowed.includes(value));

/** Whether a rule speaks about these facts on that day. */
export function ruleApplies(rule: DecisionRule, facts: DecisionFacts, day: PlainDate): boolean {
  return (
    rule.eligibility === facts.eligibility &&
    among(rule.kinds, facts.kind) &&
    (rule.competence === undefined || rule.competence === facts.competence) &&
    among(rule.systems, facts.competentSystem) &&
    among(rule.reasons, facts.ineligibleReason) &&
    among(rule.sources, facts.source) &&
    (rule.anonymous === undefined || rule.anonymous === facts.anonymous) &&
    (rule.mixed === undefined || rule.mixed === facts.mixed) &&
    (rule.validFrom === undefined || rule.validFrom <= day) &&
    (rule.validTo === undefined || day <= rule.validTo)
  );
}

/** The ways open for a petition on a day, each once, with what it needs. None while eligibility is pending. */
export function allowedWays(facts: DecisionFacts, day: PlainDate): DecisionRule[] {
  const found = new Map<Way, DecisionRule>();
  for (const rule of DECISION_MATRIX) if (!found.has(rule.way) && ruleApplies(rule, facts, day)) found.set(rule.way, rule);
  return [...found.values()];
}

const RESULTS = new Map(DECISION_MATRIX.map((rule) => [rule.way, rule.result]));

/** The stage a decided way leads to; every rule of one way leads to the same (tested). */
export function stageOfWay(way: Way): PetitionStage {
  const stage = RESULTS.get(way);
  if (!stage) throw new Error(`no rule of the matrix has the way ${way}`);
  return stage;
}

/** The grounds to choose from for a way, with their words; null when it asks for none. */
export function groundsFor(rule: Pick<DecisionRule, 'requires'>): Readonly<Partial<Record<DecisionGround, string>>> | null {
  if (rule.requires.includes('nonAcceptanceGround')) return NON_ACCEPTANCE_GROUNDS;
  if (rule.requires.includes('condition')) return DENUNCIATION_CONDITIONS;
  if (rule.requires.includes('notHandledGround')) return NOT_HANDLED_GROUNDS;
  return null;
}
