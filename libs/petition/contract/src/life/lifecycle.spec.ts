import { describe, expect, it } from '@jest/globals';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { petitionPermissions } from '../permissions.js';
import { PETITION_ACTIONS, type PetitionAction } from './actions.js';
import { type ActionFacts, type ActingOfficer, LIFECYCLE, actionsFor, obstacleTo } from './lifecycle.js';
import { OPEN_STAGES, PETITION_STAGES, type PetitionStage, UNDECIDED_STAGES } from './stages.js';

const ACTIONS = Object.keys(PETITION_ACTIONS) as PetitionAction[];
const STAGES = Object.keys(PETITION_STAGES) as PetitionStage[];
const KINDS = Object.keys(MATTER_KINDS) as MatterKind[];
/** May everything, and holds no file. */
const everybody: ActingOfficer = { accountId: 'head', permissions: new Set(Object.keys(petitionPermissions)) };

/**
 * What must be possible from each stage, written down by hand and apart from the table: complaint (C), denunciation (D),
 * proposal (P); no letters means all three.
 */
const EXPECTED: Readonly<Record<PetitionStage, Partial<Record<PetitionAction, string>>>> = {
  registered: { propose: '', transfer: '', withdraw: '', split: '' },
  returned: { propose: '', transfer: '', withdraw: '', split: '' },
  proposed: { recall: '', approve: '', return: '', transfer: '', withdraw: '' },
  'awaiting-signature': { return: '', sign: '', transfer: '', withdraw: '' },
  accepted: { transfer: '', 'determine-complexity': 'CD', extend: 'D', suspend: 'CD', terminate: 'CD', withdraw: '', resolve: '' },
  assigned: { transfer: '', withdraw: '', resolve: '' },
  urged: { transfer: '', withdraw: '', resolve: '' },
  suspended: { transfer: '', 'determine-complexity': 'CD', continue: 'CD', terminate: 'CD', withdraw: '' },
  resolved: { reopen: '' },
  declined: { reopen: '' },
  guided: { reopen: '' },
  forwarded: { reopen: '' },
  'sent-back': { reopen: '' },
  'not-handled': { reopen: '' },
  filed: { reopen: '', 'keep-filed': '', expire: '' },
  terminated: { reopen: '' },
  withdrawn: { reopen: '' },
  expired: {},
};

const letter = { complaint: 'C', denunciation: 'D', proposal: 'P' } as const;
const cases = STAGES.flatMap((stage) => ACTIONS.flatMap((action) => KINDS.map((kind) => [stage, action, kind] as const)));

describe('the lifecycle of a petition', () => {
  it.each(cases)('%s, %s, %s', (stage, action, kind) => {
    const petition: ActionFacts = { status: 'active', stage, kind, officerId: null };
    const letters = EXPECTED[stage][action];
    const wanted = letters === undefined ? 'stage' : letters === '' || letters.includes(letter[kind]) ? null : 'kind';
    expect(obstacleTo(action, petition, everybody)).toBe(wanted);
    expect(actionsFor(petition, everybody).includes(action)).toBe(wanted === null);
  });

  it.each(ACTIONS)('%s is refused on a cancelled petition, and without its permission', (action) => {
    const [stage] = LIFECYCLE[action].from;
    const kind = LIFECYCLE[action].kinds?.[0] ?? 'complaint';
    const petition: ActionFacts = { status: 'active', stage: stage!, kind, officerId: null };
    expect(obstacleTo(action, { ...petition, status: 'cancelled' }, everybody)).toBe('cancelled');
    const permissions = new Set(everybody.permissions);
    permissions.delete(LIFECYCLE[action].permission);
    expect(obstacleTo(action, petition, { ...everybody, permissions })).toBe('permission');
  });

  it('names permissions that exist, for every action', () => {
    for (const { permission, further } of Object.values(LIFECYCLE))
      for (const name of [permission, ...Object.values(further ?? {})]) expect(Object.keys(petitionPermissions)).toContain(name);
  });

  it('lets a leader return what waits for the signature, and not what waits for the head', () => {
    const leader: ActingOfficer = { accountId: 'leader', permissions: new Set(['petition.return', 'petition.sign']) };
    const at = (stage: PetitionStage) => obstacleTo('return', { status: 'active', stage, kind: 'complaint', officerId: null }, leader);
    expect([at('awaiting-signature'), at('proposed')]).toEqual([null, 'permission']);
  });

  it('lets a file be passed on by who has it, by who assigns work, and taken when nobody has it', () => {
    const officer: ActingOfficer = { accountId: 'officer', permissions: new Set(['petition.transfer']) };
    const of = (officerId: string | null, who: ActingOfficer) => obstacleTo('transfer', { status: 'active', stage: 'accepted', kind: 'complaint', officerId }, who);
    expect([of('officer', officer), of(null, officer), of('colleague', officer), of('colleague', everybody)]).toEqual([null, null, 'not-officer', null]);
  });

  it('reaches every stage from the first, and leaves each but the very last', () => {
    const next = (stage: PetitionStage): PetitionStage[] =>
      ACTIONS.filter((action) => LIFECYCLE[action].from.includes(stage)).flatMap((action) => {
        const { to } = LIFECYCLE[action];
        if (to === 'by-way') return action === 'approve' ? ['awaiting-signature', ...BY_WAY] : BY_WAY;
        return to === 'same' ? [] : to === 'by-withdrawal' ? ['withdrawn'] : [to];
      });
    const BY_WAY: PetitionStage[] = ['accepted', 'declined', 'assigned', 'guided', 'forwarded', 'sent-back', 'urged', 'not-handled', 'filed'];
    const reached = new Set<PetitionStage>(['registered']);
    for (const stage of reached) for (const to of next(stage)) reached.add(to);
    expect([...reached].toSorted()).toEqual(STAGES.toSorted());
    expect(STAGES.filter((stage) => next(stage).length === 0)).toEqual(['expired']);
  });

  it('keeps work and ends apart', () => {
    expect(UNDECIDED_STAGES.every((stage) => OPEN_STAGES.includes(stage))).toBe(true);
    for (const stage of STAGES) expect(obstacleTo('reopen', { status: 'active', stage, kind: 'complaint', officerId: null }, everybody) === null).toBe(!OPEN_STAGES.includes(stage) && stage !== 'expired');
  });
});
