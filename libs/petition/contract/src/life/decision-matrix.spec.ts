import { describe, expect, it } from '@jest/globals';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { COMPETENCES, type Competence, INELIGIBLE_REASONS, type IneligibleReason, PETITION_SOURCES, type PetitionSource } from '../petition.js';
import { COMPETENT_SYSTEMS, type CompetentSystem } from './axes.js';
import { DECISION_MATRIX, type DecisionFacts, allowedWays, groundsFor, ruleApplies, stageOfWay } from './decision-matrix.js';
import { PETITION_STAGES, UNDECIDED_STAGES } from './stages.js';
import { WAYS, type Way } from './ways.js';

const keys = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];
const KINDS = keys<MatterKind>(MATTER_KINDS);
const SYSTEMS = keys<CompetentSystem>(COMPETENT_SYSTEMS);
const SOURCES = keys<PetitionSource>(PETITION_SOURCES);
const REASONS = keys<IneligibleReason>(INELIGIBLE_REASONS);
const [BEFORE, SINCE] = ['2026-06-30', '2026-07-01'];

/** Everything that can be found about a petition: what the matrix must have an answer to. */
function everything(): DecisionFacts[] {
  const base = KINDS.flatMap((kind) => SOURCES.flatMap((source) => [false, true].map((anonymous) => ({ kind, source, anonymous }))));
  return base.flatMap((one): DecisionFacts[] => {
    const ineligible = REASONS.flatMap((ineligibleReason) => [true, false].map((mixed) => ({ ...one, eligibility: 'ineligible' as const, ineligibleReason, mixed })));
    // An anonymous petition is eligible only as a denunciation (Luật Tố cáo Đ.25 k.2).
    if (one.anonymous && one.kind !== 'denunciation') return ineligible;
    const eligible = keys<Competence>(COMPETENCES).flatMap((competence) =>
      (competence === 'within' ? [null] : SYSTEMS).flatMap((competentSystem) =>
        [true, false].map((mixed) => ({ ...one, eligibility: 'eligible' as const, competence, competentSystem, mixed })),
      ),
    );
    return [...ineligible, ...eligible];
  });
}

const ALL = everything();
const complaint: DecisionFacts = { kind: 'complaint', source: 'post', anonymous: false, eligibility: 'eligible', competence: 'within', competentSystem: null, mixed: false };
const outside = { competence: 'outside', competentSystem: 'administrative' } as const;
const ways = (facts: Partial<DecisionFacts>, day = SINCE) => allowedWays({ ...complaint, ...facts }, day!).map(({ way }) => way).toSorted();

describe('the decision matrix', () => {
  it.each([BEFORE, SINCE])('has a way for whatever a petition is found to be, on %s', (day) => {
    expect(ALL.filter((facts) => allowedWays(facts, day!).length === 0)).toEqual([]);
  });

  it('has no rule that nothing reaches, and uses every way', () => {
    for (const rule of DECISION_MATRIX) expect(ALL.some((facts) => [BEFORE, SINCE].some((day) => ruleApplies(rule, facts, day!)))).toBe(true);
    expect(new Set(DECISION_MATRIX.map(({ way }) => way))).toEqual(new Set(Object.keys(WAYS)));
  });

  it('never says two things of one way', () => {
    for (const day of [BEFORE, SINCE])
      for (const facts of ALL) {
        const found = DECISION_MATRIX.filter((rule) => ruleApplies(rule, facts, day!)).map(({ way }) => way);
        expect(new Set(found).size).toBe(found.length);
      }
  });

  it('leads each way to one stage, which is none of those before a decision', () => {
    for (const rule of DECISION_MATRIX) {
      expect(rule.result).toBe(stageOfWay(rule.way));
      expect(PETITION_STAGES).toHaveProperty(rule.result);
      expect(UNDECIDED_STAGES).not.toContain(rule.result);
      expect(rule.legalBasis).not.toBe('');
    }
  });

  it('decides nothing while eligibility is pending', () => {
    for (const kind of KINDS) expect(ways({ kind, eligibility: 'pending', competence: null })).toEqual([]);
  });

  it.each<[string, Partial<DecisionFacts>, string, Way[]]>([
    ['a complaint within', {}, SINCE!, ['accept', 'decline']],
    ['a complaint outside, before Luật 136/2025', outside, BEFORE!, ['guide', 'urge']],
    ['a complaint outside, since', outside, SINCE!, ['forward', 'guide', 'urge']],
    ['a complaint for the courts, at any time', { ...outside, competentSystem: 'judicial' }, BEFORE!, ['forward', 'guide']],
    ['a complaint for the Party, since', { ...outside, competentSystem: 'party' }, SINCE!, ['forward', 'guide']],
    ['a complaint passed on wrongly', { ...outside, source: 'press' }, SINCE!, ['forward', 'guide', 'send-back', 'urge']],
    ['a denunciation within', { kind: 'denunciation' }, SINCE!, ['accept', 'decline']],
    ['an anonymous denunciation within', { kind: 'denunciation', anonymous: true }, SINCE!, ['assign', 'decline']],
    ['a denunciation outside, by post', { kind: 'denunciation', ...outside }, SINCE!, ['forward', 'not-handle', 'urge']],
    ['a denunciation outside, brought in person', { kind: 'denunciation', ...outside, source: 'in-person' }, SINCE!, ['forward', 'guide', 'not-handle', 'urge']],
    ['signs of a crime', { kind: 'denunciation', ...outside, competentSystem: 'judicial' }, SINCE!, ['forward', 'not-handle']],
    ['a proposal within', { kind: 'proposal' }, SINCE!, ['assign']],
    ['a proposal outside', { kind: 'proposal', ...outside }, BEFORE!, ['forward']],
    ['mixed content', { mixed: true }, SINCE!, ['guide']],
    ['an illegible complaint', { eligibility: 'ineligible', competence: null, ineligibleReason: 'illegible' }, SINCE!, ['file']],
    ['a denunciation sent to many', { kind: 'denunciation', eligibility: 'ineligible', competence: null, ineligibleReason: 'many-addressees' }, SINCE!, ['file', 'not-handle']],
  ])('allows for %s exactly what the law does', (_, facts, day, expected) => {
    expect(ways(facts, day)).toEqual(expected);
  });

  it('asks for a ground where something is declined or not handled, and nowhere else', () => {
    const asking = DECISION_MATRIX.filter((rule) => groundsFor(rule) !== null);
    expect(new Set(asking.map(({ way }) => way))).toEqual(new Set(['decline', 'not-handle']));
    expect(Object.keys(groundsFor({ requires: ['nonAcceptanceGround'] }) ?? {})).toHaveLength(9);
  });
});
