import { describe, expect, it } from '@jest/globals';
import type { LimitEffect } from '@tiepdan/calendar/contract';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { PETITION_ACTIONS, type PetitionAction } from '../life/actions.js';
import type { PetitionStage } from '../life/stages.js';
import type { StepData } from '../life/steps.js';
import type { Way } from '../life/ways.js';
import { LIMIT_PLAN } from './limit-plan.js';
import type { LimitFacts } from './plan-conditions.js';
import { plannedEffects, variantOf } from './planned-effects.js';

const ON = '2026-11-20';
const FACTS: LimitFacts = {
  kind: 'complaint',
  source: 'post',
  receivedOn: '2026-11-18',
  competence: 'within',
  stage: 'registered',
  complexCriteria: [],
  instance: 'first',
};
const KINDS = Object.keys(MATTER_KINDS) as MatterKind[];

/** An effect in a word or two: `+R4 18/11`, `-K1`, `✓R3`. */
function word(effect: LimitEffect): string {
  const day = (on: string) => (on === ON ? '' : ` from ${on.slice(8)}`);
  switch (effect.do) {
    case 'start':
      return `+${effect.code}${effect.variant === 'normal' ? '' : `(${effect.variant})`}${day(effect.on)}`;
    case 'meet':
      return `met ${effect.codes === 'all' ? 'all' : effect.codes.join(' ')}`;
    case 'drop':
      return `drop ${effect.codes === 'all' ? 'all' : effect.codes.join(' ')}`;
    case 'reopen':
      return `reopen ${effect.codes.join(' ')}`;
    case 'extend':
      return `extend ${effect.code} ${effect.days}`;
    case 'vary':
      return `${effect.code} as ${effect.variant}`;
    default:
      return effect.do;
  }
}
const words = (event: 'registered' | PetitionAction, changes: Partial<LimitFacts> = {}, data: StepData = {}) =>
  plannedEffects(event, ON, { ...FACTS, ...changes }, data)
    .map(word)
    .join(', ');
const proposal = (changes: Partial<NonNullable<StepData['proposal']>> = {}): StepData => ({
  proposal: { kind: 'denunciation', eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept', ...changes },
});

describe('the plan of limits', () => {
  it.each<[MatterKind, string]>([
    ['complaint', '+R3 from 18, +R11 from 18, +R4 from 18'],
    ['denunciation', '+R3 from 18, +R11 from 18, +R5 from 18'],
    ['proposal', '+R3 from 18, +R11 from 18'],
  ])('starts, when a %s is registered: %s', (kind, effects) => {
    expect(words('registered', { kind })).toBe(effects);
  });

  it('gives a denunciation outside competence five days, and one that was passed on an answer to who did', () => {
    expect(words('registered', { kind: 'denunciation', competence: 'outside', source: 'press' })).toBe(
      '+R3 from 18, +R11 from 18, +R6 from 18, +R7 from 18',
    );
    expect(words('registered', { source: 'press' })).not.toContain('R7');
  });

  const DECIDED = 'met R3 R4 R5 R6 R9 R11';
  const VARIED = 'K1 as normal, K2 as normal, K3 as normal, K4 as normal';
  /** Stage after the action, and what it does for complaint, denunciation, proposal. */
  const EVERY: Record<PetitionAction, [PetitionStage, StepData, string, string, string]> = {
    propose: ['proposed', {}, 'met R3', 'met R3, drop R6, +R5 from 18, R5 as normal', 'met R3'],
    recall: ['registered', {}, 'reopen R3', 'reopen R3', 'reopen R3'],
    approve: ['awaiting-signature', { way: 'accept' }, '', '', ''],
    return: ['returned', {}, 'reopen R3', 'reopen R3', 'reopen R3'],
    sign: ['accepted', { way: 'accept' }, `${DECIDED}, +K1`, `${DECIDED}, +K4, +R8`, DECIDED],
    transfer: ['accepted', {}, '', '', ''],
    'determine-complexity': ['accepted', { criteria: [] }, VARIED, VARIED, VARIED],
    extend: ['accepted', { days: 30 }, '', 'extend K4 30', ''],
    suspend: ['suspended', {}, 'pause, +K11', 'pause, +K12', 'pause'],
    continue: ['accepted', {}, 'resume, +K11', 'resume, +K12', 'resume'],
    terminate: ['terminated', {}, 'drop K1 K2 K3 K4, +K11', 'drop K1 K2 K3 K4, +K12', 'drop K1 K2 K3 K4'],
    withdraw: ['withdrawn', {}, 'drop all', 'drop all', 'drop all'],
    resolve: ['resolved', {}, 'met K1 K2 K3 K4, +K7', 'met K1 K2 K3 K4, +K13, +K14, +K16', 'met K1 K2 K3 K4'],
    split: ['registered', {}, '', '', ''],
    reopen: ['registered', {}, 'drop all, +R3, +R11, +R4', 'drop all, +R3, +R11, +R5', 'drop all, +R3, +R11'],
    'keep-filed': ['filed', {}, 'met R12, +R12', 'met R12, +R12', 'met R12, +R12'],
    expire: ['expired', {}, 'met R12', 'met R12', 'met R12'],
  };
  const CASES = (Object.keys(PETITION_ACTIONS) as PetitionAction[]).flatMap((action) =>
    KINDS.map((kind): [PetitionAction, MatterKind] => [action, kind]),
  );

  it.each(CASES)('on %s of a %s does what the table says and nothing else', (action, kind) => {
    const [stage, data, complaint, denunciation, other] = EVERY[action];
    expect(words(action, { kind, stage }, data)).toBe({ complaint, denunciation, proposal: other }[kind]);
  });

  it.each<[Way, PetitionStage, string]>([
    ['decline', 'declined', DECIDED],
    ['assign', 'assigned', DECIDED],
    ['guide', 'guided', DECIDED],
    ['forward', 'forwarded', DECIDED],
    ['send-back', 'sent-back', DECIDED],
    ['not-handle', 'not-handled', DECIDED],
    ['file', 'filed', `${DECIDED}, +R12 from 18`],
    ['urge', 'urged', `${DECIDED}, +R10(second-step)`],
  ])('meets the limits of intake when %s is approved with no signature due', (way, stage, effects) => {
    expect(words('approve', { kind: 'denunciation', stage }, { way })).toBe(effects);
  });

  it('gives each instance its own limit', () => {
    const accepted = (instance: LimitFacts['instance']) => words('sign', { stage: 'accepted', instance }, { way: 'accept' });
    expect([accepted('first'), accepted('second'), accepted('discipline')]).toEqual([
      `${DECIDED}, +K1`,
      `${DECIDED}, +K2`,
      `${DECIDED}, +K3`,
    ]);
    expect(words('resolve', { stage: 'resolved', instance: 'second' })).toBe('met K1 K2 K3 K4, +K8');
    expect(words('resolve', { stage: 'resolved', instance: 'discipline' })).toBe('met K1 K2 K3 K4, +K7');
  });

  it('follows what is proposed of a denunciation, not what was thought before', () => {
    const denunciation = { kind: 'denunciation', stage: 'proposed' } as const;
    expect(words('propose', denunciation, proposal({ competence: 'outside' }))).toBe('met R3, drop R5 R9, +R6 from 18');
    expect(words('propose', { ...denunciation, competence: 'outside' }, proposal({ severalPlaces: true }))).toBe(
      'met R3, drop R6, +R5(complex) from 18, R5 as complex',
    );
    expect(words('propose', { ...denunciation, instance: 'second' }, proposal())).toBe('met R3, drop R6, drop R5, +R9 from 18');
  });

  it('lets everything run on when only part is withdrawn', () => {
    expect(words('withdraw', { stage: 'accepted' })).toBe('');
  });

  it.each([
    ['K1', 0, false, 'normal'],
    ['K1', 1, false, 'complex'],
    ['K1', 0, true, 'remote'],
    ['K2', 2, true, 'remote-complex'],
    ['K3', 1, true, 'complex'],
    ['K4', 0, true, 'normal'],
    ['K4', 1, false, 'complex'],
    ['K4', 2, false, 'very-complex'],
    ['R4', 2, true, 'normal'],
  ] as const)('%s with %d criteria (remote: %s) is %s', (code, count, remote, variant) => {
    const criteria = (['many-places', 'foreign'] as const).slice(0, count);
    expect(variantOf(code, FACTS, { criteria, remote })).toBe(variant);
    expect(variantOf(code, { ...FACTS, complexCriteria: criteria }, { remote })).toBe(variant);
  });

  it('says of each row on what it rests', () => {
    expect(LIMIT_PLAN.filter(({ basis }) => basis.length < 8)).toEqual([]);
  });
});
