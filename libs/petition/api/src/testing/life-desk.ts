import { randomUUID } from 'node:crypto';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { Sealing } from '@tiepdan/citizen/api';
import { RaiseFlag, SealMatter } from '@tiepdan/matter/api';
import { matterPermissions } from '@tiepdan/matter/contract';
import { type ProposeRequest, type TakenStep, petitionPermissions } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, type Role, permissionsOf } from '@tiepdan/platform/contract';
import type { RegisterPetitionRequest } from '@tiepdan/petition/contract';
import { ApproveProposal } from '../actions/approve.js';
import { ContinueResolution } from '../actions/continue.js';
import { DetermineComplexity } from '../actions/determine-complexity.js';
import { ExpirePetition } from '../actions/expire.js';
import { ExtendResolution } from '../actions/extend.js';
import { KeepFiled } from '../actions/keep-filed.js';
import { ProposePetition } from '../actions/propose.js';
import { RecallProposal } from '../actions/recall.js';
import { ReopenPetition } from '../actions/reopen.js';
import { ResolvePetition } from '../actions/resolve.js';
import { ReturnProposal } from '../actions/return.js';
import { SignDecision } from '../actions/sign.js';
import { SplitPetitionAction } from '../actions/split.js';
import { SuspendResolution } from '../actions/suspend.js';
import { TerminateResolution } from '../actions/terminate.js';
import { TransferPetition } from '../actions/transfer.js';
import { WithdrawPetition } from '../actions/withdraw.js';
import { PetitionOfficers } from '../life/petition-officers.js';
import { ResolveListeners } from '../life/resolve-listeners.js';
import { PetitionStepQueries } from '../life/step.queries.js';
import { PETITION, type PetitionDesk, openPetitionDesk } from './petition-desk.js';

/** Registered on 18/11, so that steps of 18, 19 and 20/11 are in order. */
export const [RECEIVED, NEXT, TODAY]: readonly [PlainDate, PlainDate, PlainDate] = ['2026-11-18', '2026-11-19', '2026-11-20'];

/** The limits that steps of specs start, stop and lengthen. */
const RULES = [
  `INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`,
  `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to) VALUES
    ('R4', 'normal', 'Thụ lý khiếu nại', 'petition-received', 'after', 7, 'working-day', 0, 0, false, 'LKN', '2026-07-01', NULL),
    ('R12', 'normal', 'Lưu đơn', 'petition-received', 'after', 1, 'year', 0, 0, false, 'TT', '2014-07-01', NULL),
    ('K1', 'normal', 'Giải quyết khiếu nại', 'accepted', 'after', 30, 'day', 0, 0, true, 'LKN', '2012-07-01', NULL),
    ('K1', 'complex', 'Giải quyết khiếu nại', 'accepted', 'after', 45, 'day', 0, 0, true, 'LKN', '2012-07-01', NULL),
    ('K4', 'normal', 'Giải quyết tố cáo', 'accepted', 'after', 30, 'day', 0, 0, true, 'LTC', '2019-01-01', NULL),
    ('K4', 'complex', 'Giải quyết tố cáo', 'accepted', 'after', 30, 'day', 1, 30, true, 'LTC', '2019-01-01', NULL),
    ('K4', 'very-complex', 'Giải quyết tố cáo', 'accepted', 'after', 30, 'day', 2, 30, true, 'LTC', '2019-01-01', NULL)`,
];

/** Makes accounts of the desk's office: somebody with the permissions of a role. */
function staff(desk: PetitionDesk) {
  return async (role: Role, fullName: string): Promise<Actor> => {
    const [account]: { id: string }[] = await desk.source.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Chuyên viên', $4, 'no password') RETURNING id`,
      [desk.actor.officeId, randomUUID(), fullName, [role]],
    );
    const permissions = permissionsOf([role], [petitionPermissions, citizenPermissions, matterPermissions]);
    return { ...desk.actor, accountId: account?.id ?? '', fullName, permissions };
  };
}

/** Everything that can happen to a petition, one verb each. */
function actionsAt({ step, people, matters, register, settings, identities, database, chronicle, clock, texts }: PetitionDesk) {
  return {
    propose: new ProposePetition(step),
    recall: new RecallProposal(step),
    approve: new ApproveProposal(step, settings),
    return: new ReturnProposal(step),
    sign: new SignDecision(step),
    transfer: new TransferPetition(step, new PetitionOfficers(database)),
    complexity: new DetermineComplexity(step, new RaiseFlag(database, chronicle, clock, texts)),
    extend: new ExtendResolution(step),
    suspend: new SuspendResolution(step),
    continue: new ContinueResolution(step),
    terminate: new TerminateResolution(step),
    withdraw: new WithdrawPetition(step),
    resolve: new ResolvePetition(step, new ResolveListeners()),
    split: new SplitPetitionAction(step, people, matters, new SealMatter(new Sealing(chronicle, identities), texts, chronicle), register),
    reopen: new ReopenPetition(step),
    keepFiled: new KeepFiled(step),
    expire: new ExpirePetition(step, identities),
  };
}

/** The petition desk with an officer, a head and a leader at it, and everything that can happen to a petition. For specs. */
export async function openLifeDesk() {
  const desk = await openPetitionDesk();
  const { source, register } = desk;
  const employ = staff(desk);
  const { officeId } = desk.actor;
  for (const statement of RULES) await source.query(statement);

  const officer = await employ('petition-officer', 'Phạm Thị Cúc');
  const head = await employ('head', 'Hoàng Văn Đạt');
  const leader = await employ('leader', 'Vũ Thị Em');
  const [agency]: { id: string }[] = await source.query(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Ví Dụ', 'Sở VD', 'department') RETURNING id`,
    [officeId],
  );
  const recipientId = agency?.id ?? '';

  const actions = actionsAt(desk);

  /** A proposal to accept a complaint, with `changes`. */
  const proposal = (changes: Partial<ProposeRequest> = {}): ProposeRequest => ({
    version: 1,
    on: RECEIVED,
    kind: 'complaint',
    eligibility: 'eligible',
    competence: 'within',
    mixed: false,
    way: 'accept',
    ...changes,
  });

  /** Registers a petition as the officer, takes it through proposal and approval, and signature where it is due. */
  async function decided(changes: Partial<ProposeRequest> = {}, petition: Partial<RegisterPetitionRequest> = {}): Promise<TakenStep> {
    const { id } = await register.run(officer, { ...PETITION, ...petition });
    const proposed = await actions.propose.run(officer, id, proposal({ kind: petition.kind ?? 'complaint', ...changes }));
    const approved = await actions.approve.run(head, id, { version: proposed.version, on: RECEIVED });
    return approved.stage === 'awaiting-signature' ? actions.sign.run(leader, id, { version: approved.version, on: RECEIVED }) : approved;
  }

  return {
    ...desk,
    ...actions,
    officer,
    head,
    leader,
    recipientId,
    employ,
    proposal,
    decided,
    steps: new PetitionStepQueries(desk.database, desk.texts),
    /** Registers the usual petition as the officer. */
    registered: (petition: Partial<RegisterPetitionRequest> = {}) => register.run(officer, { ...PETITION, ...petition }),
    view: (id: string, who: Actor = officer) => desk.queries.one(who, id),
    /** When the limit of that code that was started last is due; null while it stands still. */
    due: async (petitionId: string, code: string): Promise<PlainDate | null | undefined> =>
      (await desk.limitQueries.of(officer, { petitionId })).find((limit) => limit.code === code)?.dueOn,
  };
}
export type LifeDesk = Awaited<ReturnType<typeof openLifeDesk>>;

/** What a denunciation of specs has besides the usual petition. */
export const DENUNCIATION: Partial<RegisterPetitionRequest> = {
  kind: 'denunciation',
  matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo cán bộ xã' } },
  summary: 'Tố cáo cán bộ xã nhận tiền',
};
export const PROPOSAL: Partial<RegisterPetitionRequest> = {
  kind: 'proposal',
  matter: { details: { kind: 'proposal', fieldCode: 'other', summary: 'Kiến nghị sửa đường' } },
  summary: 'Kiến nghị sửa đường liên thôn',
};
