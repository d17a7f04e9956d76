import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReference } from '@tiepdan/migrations/seeds';
import { PETITION_ACTIONS, type PetitionAction, petitionPaths } from '@tiepdan/petition/contract';
import { type Role, addDays, dayAt } from '@tiepdan/platform/contract';
import { type RunningApp, runApp } from './testing/running-app.js';

const TODAY = dayAt(new Date());
const RECEIVED = addDays(TODAY, -20);

/** Petitions from the counter to their ends, over HTTP: every action once, each by somebody who may. */
describe('the life of a petition over HTTP', () => {
  let running: RunningApp;
  let recipientId: string;
  const taken = new Set<PetitionAction>();

  beforeAll(async () => {
    running = await runApp();
    const query = (sql: string, params?: unknown[]): Promise<unknown[]> => running.database.source.query(sql, params);
    await loadReference(query);
    const [agency] = (await query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Ví Dụ', 'Sở VD', 'department') RETURNING id`, [
      running.office.officeId,
    ])) as { id: string }[];
    recipientId = agency?.id ?? '';
  });
  afterAll(() => running?.stop());

  async function register(kind: string, changes: object = {}): Promise<Petition> {
    const details = { kind, fieldCode: 'other', summary: 'Nội dung vụ việc' };
    const sender = { details: { fullName: 'Nguyễn Văn Bình', paperKind: 'none', noPaperReason: 'Gửi qua bưu chính', address: 'Thôn Một' } };
    const form = { receivedOn: RECEIVED, source: 'post', anonymous: false, senders: [sender], signatoryCount: 1, ...details, matter: { details }, eligibility: 'pending' };
    const answer = await running.as('petition-officer').send('POST', petitionPaths.list, { ...form, ...changes });
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return new Petition(answer.body.id);
  }

  /** A petition as one goes on with it: knows its version. */
  class Petition {
    version = 1;
    constructor(readonly id: string) {}

    async take(role: Role, action: PetitionAction, body: object = {}): Promise<string> {
      const answer = await running.as(role).send('POST', petitionPaths.step(this.id, action), { version: this.version, on: TODAY, ...body });
      expect([action, answer.status, answer.body.code]).toEqual([action, 200, undefined]);
      this.version = answer.body.version;
      taken.add(action);
      return answer.body.stage;
    }

    async refused(role: Role, action: PetitionAction, body: object = {}): Promise<string> {
      const answer = await running.as(role).send('POST', petitionPaths.step(this.id, action), { version: this.version, on: TODAY, ...body });
      return `${answer.status} ${answer.body.code}`;
    }

    view = async () => (await running.as('petition-officer').send('GET', petitionPaths.one(this.id))).body;
    actions = async () => (await running.as('petition-officer').send('GET', petitionPaths.steps(this.id))).body.map(({ action }: { action: string }) => action);
  }

  const accept = (kind: string) => ({ kind, eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept' });

  it('takes a complaint to its result, with a complex determination and a suspension', async () => {
    const petition = await register('complaint');
    expect(await petition.take('petition-officer', 'propose', accept('complaint'))).toBe('proposed');
    expect(await petition.take('petition-officer', 'recall')).toBe('registered');
    await petition.take('petition-officer', 'propose', accept('complaint'));
    expect(await petition.take('head', 'return', { reason: 'Chưa rõ' })).toBe('returned');
    await petition.take('petition-officer', 'propose', { ...accept('complaint'), severalPlaces: false, note: 'Đã rõ' });
    expect(await petition.take('head', 'approve', { note: 'Đồng ý' })).toBe('awaiting-signature');
    expect(await petition.take('leader', 'sign')).toBe('accepted');
    const before = (await petition.view()).nearestDue;
    expect(before).toMatchObject({ code: 'K1' });
    await petition.take('petition-officer', 'determine-complexity', { criteria: ['many-contents', 'foreign'], paper: '12/TB-UBND', remote: false });
    expect((await petition.view()).nearestDue.dueOn > before.dueOn).toBe(true);
    expect(await petition.take('petition-officer', 'suspend', { ground: 'obstacle', paper: '3/QĐ-UBND' })).toBe('suspended');
    expect(await petition.take('petition-officer', 'continue', { paper: '4/QĐ-UBND' })).toBe('accepted');
    expect(await petition.refused('petition-officer', 'extend', { days: 30, paper: '5/QĐ-UBND' })).toBe('422 PETITION.WRONG_KIND');
    expect(await petition.take('petition-officer', 'resolve', { outcome: 'right', paper: '6/QĐ-UBND' })).toBe('resolved');
    expect(await petition.refused('petition-officer', 'suspend', { ground: 'obstacle', paper: '7/QĐ-UBND' })).toBe('409 PETITION.WRONG_STAGE');
    expect(await petition.take('head', 'reopen', { reason: 'Có tình tiết mới' })).toBe('registered');
    expect(await petition.actions()).toEqual(['register', 'propose', 'recall', 'propose', 'return', 'propose', 'approve', 'sign', 'determine-complexity', 'suspend', 'continue', 'resolve', 'reopen']);
  });

  it('takes a denunciation through an extension to its termination, and another to its withdrawal', async () => {
    const [ended, withdrawn] = [await register('denunciation'), await register('denunciation')];
    for (const petition of [ended, withdrawn]) {
      await petition.take('petition-officer', 'propose', accept('denunciation'));
      await petition.take('head', 'approve');
      await petition.take('leader', 'sign');
    }
    await ended.take('petition-officer', 'determine-complexity', { criteria: ['foreign'], paper: '12/TB-UBND', remote: false });
    await ended.take('petition-officer', 'extend', { days: 30, paper: '13/QĐ-UBND' });
    expect(await ended.take('head', 'terminate', { ground: 'settled-before', paper: '14/QĐ-UBND' })).toBe('terminated');
    expect(await withdrawn.take('petition-officer', 'withdraw', { scope: 'all', form: 'paper', senders: [1], continuesFor: 'violation' })).toBe('accepted');
    expect(await withdrawn.take('petition-officer', 'withdraw', { scope: 'all', form: 'record', senders: [1] })).toBe('withdrawn');
  });

  it('splits a mixed petition, hands its file on, and files a part, whose keeping the head ends after the year', async () => {
    const whole = await register('complaint', { receivedOn: addDays(TODAY, -500) });
    await whole.take('petition-officer', 'split', { parts: [{ kind: 'proposal', fieldCode: 'other', summary: 'Kiến nghị sửa đường' }] });
    const { parts } = await whole.view();
    const part = new Petition(parts[0].id);
    const officers = (await running.as('head').send('GET', petitionPaths.officers)).body;
    const colleague = officers.find(({ fullName }: { fullName: string }) => fullName === 'Người reception-officer');
    expect(await part.take('petition-officer', 'transfer', { officerId: colleague.id, reason: 'Phân công' })).toBe('registered');
    await part.take('reception-officer', 'propose', { kind: 'proposal', eligibility: 'eligible', competence: 'within', mixed: false, way: 'assign', recipientId });
    expect(await part.take('head', 'approve')).toBe('assigned');
    const filing = { kind: 'complaint', eligibility: 'ineligible', ineligibleReason: 'illegible', mixed: false, way: 'file' };
    const filed = await register('complaint', { receivedOn: addDays(TODAY, -500) });
    await filed.take('petition-officer', 'propose', { ...filing, on: addDays(TODAY, -490) });
    expect(await filed.take('head', 'approve', { on: addDays(TODAY, -489) })).toBe('filed');
    expect(await filed.take('head', 'keep-filed', { on: addDays(TODAY, -400) })).toBe('filed');
    expect(await filed.refused('petition-officer', 'expire')).toBe('403 PERMISSION.MISSING');
    expect(await filed.take('head', 'expire')).toBe('expired');
  });

  it('has tried every action', () => {
    expect([...taken].toSorted()).toEqual(Object.keys(PETITION_ACTIONS).toSorted());
  });

  it('lets the office say who signs', async () => {
    const settings = (await running.as('petition-officer').send('GET', '/api/office/settings')).body;
    expect(settings).toMatchObject({ signedWays: ['accept', 'decline'], version: 0 });
    const change = (role: Role, body: object) => running.as(role).send('PUT', '/api/office/settings', { ...settings, ...body });
    expect((await change('petition-officer', {})).status).toBe(403);
    expect((await change('head', { digestAt: '23:00' })).body).toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: 'digestAt' }] });
    expect((await change('head', { signedWays: [] })).body).toMatchObject({ signedWays: [], version: 1 });
    const petition = await register('complaint');
    await petition.take('petition-officer', 'propose', accept('complaint'));
    expect(await petition.take('head', 'approve')).toBe('accepted');
    const lists = await running.as('petition-officer').send('GET', `${petitionPaths.list}?stage=accepted,suspended&mine=true&way=accept`);
    expect(lists.body.items.map(({ id }: { id: string }) => id)).toContain(petition.id);
  });
});
