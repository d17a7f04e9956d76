import { jest } from '@jest/globals';
import { documentPaths } from '@tiepdan/document/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { type MatterKind } from '@tiepdan/matter/contract';
import { type PetitionAction, petitionPaths } from '@tiepdan/petition/contract';
import type { PaperSubject } from '@tiepdan/paper/contract';
import type { PlainDate, Role } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { PEOPLE, type PaperFacts, petitionPlans } from './paper-plans.js';
import { type RunningApp, runApp } from './running-app.js';

/** The day it is for these records. */
export const PAPER_DAY: PlainDate = '2026-10-20';
const RECEIVED: PlainDate = '2026-10-06';

/** One record that papers are made from. */
export interface PaperRecord {
  readonly subject: PaperSubject;
  readonly name: string;
  readonly id: string;
  readonly sealed: boolean;
  readonly kind?: MatterKind;
  readonly facts: PaperFacts;
}

export interface PaperRecords {
  readonly running: RunningApp;
  readonly agencies: readonly string[];
  readonly records: readonly PaperRecord[];
  /** The record of a name. */
  record(subject: PaperSubject, name: string): PaperRecord;
  /** Sends, expects it to be taken, and gives the answer. */
  send(role: Role, method: string, path: string, body?: object, status?: number): Promise<Answer>;
  /** Drafts a paper with everything an officer may write, has it issued, and gives its id. */
  issue(request: object, issuedOn?: PlainDate): Promise<string>;
}
type Answer = { readonly id: string; readonly version: number; readonly [key: string]: unknown };

/** Opens the whole application with an office in it and records of every kind that papers are made from. */
export async function openPaperRecords(): Promise<PaperRecords> {
  const running = await runApp();
  jest.spyOn(running.app.get(Clock), 'today').mockReturnValue(PAPER_DAY);
  await nameOffice(running);
  const agencies = [await agency(running, 'Sở Nông nghiệp và Môi trường'), await agency(running, 'Ủy ban nhân dân xã Bình Minh')];
  const send: PaperRecords['send'] = async (role, method, path, body, status = 200) => {
    const answer = await running.as(role).send(method, path, body);
    if (answer.status !== status) throw new Error(`${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Answer;
  };
  const issue: PaperRecords['issue'] = async (request, issuedOn = PAPER_DAY) => {
    const draft = await send('petition-officer', 'POST', documentPaths.drafts, request, 201);
    await send('head', 'POST', documentPaths.step(draft.id, 'issue'), { version: draft.version, issuedOn });
    return draft.id;
  };
  const desk = { running, agencies, send, issue };
  const petitions = await makePetitions(desk);
  const records = [
    ...petitions,
    ...(await makeSittings(desk)),
    ...(await makeSent(desk, petitions)),
    ...(await makeMatters(desk, petitions)),
  ];
  return {
    ...desk,
    records,
    record: (subject, name) => {
      const found = records.find((record) => record.subject === subject && record.name === name);
      if (!found) throw new Error(`no record ${subject} ${name}`);
      return found;
    },
  };
}
type Desk = Pick<PaperRecords, 'running' | 'agencies' | 'send' | 'issue'>;

async function nameOffice({ database: { source }, office }: RunningApp): Promise<void> {
  await source.query(
    `UPDATE office SET name = 'Ban Tiếp công dân tỉnh Bình Sơn', parent_name = 'Văn phòng Ủy ban nhân dân tỉnh Bình Sơn', place_name = 'Bình Sơn',
       committee_name = 'Ủy ban nhân dân tỉnh Bình Sơn' WHERE id = $1`,
    [office.officeId],
  );
  for (const [username, fullName, position] of [
    ['head', 'Lê Thị Thử Nghiệm', 'Trưởng Ban'],
    ['petition-officer', 'Phạm Văn Ví Dụ', 'Chuyên viên'],
    ['reception-officer', 'Hoàng Thị Minh Họa', 'Cán bộ tiếp công dân'],
  ])
    await source.query(`UPDATE account SET full_name = $3, position = $4 WHERE office_id = $1 AND username = $2`, [
      office.officeId,
      username,
      fullName,
      position,
    ]);
}

async function agency({ database: { source }, office }: RunningApp, name: string): Promise<string> {
  const [row] = (await source.query(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`,
    [office.officeId, name],
  )) as { id: string }[];
  return row?.id ?? '';
}

async function makePetitions({ send, agencies }: Desk): Promise<PaperRecord[]> {
  const made: PaperRecord[] = [];
  for (const plan of petitionPlans(agencies)) {
    const { kind, summary } = plan;
    const details = { kind, fieldCode: 'land', summary, ...(plan.sealed ? { sealed: true } : {}) };
    const form = {
      receivedOn: RECEIVED,
      source: 'post',
      anonymous: false,
      signatoryCount: Math.max(1, plan.senders.length),
      kind,
      fieldCode: 'land',
      summary,
      eligibility: 'pending',
      matter: { details },
    };
    const { id } = await send(
      'petition-officer',
      'POST',
      petitionPaths.list,
      { ...form, senders: plan.senders.map((person) => ({ details: person })), ...plan.form },
      201,
    );
    let version = 1;
    const take = async (role: Role, action: PetitionAction, body: object = {}): Promise<void> => {
      ({ version } = await send(role, 'POST', petitionPaths.step(id, action), { version, on: PAPER_DAY, ...body }));
    };
    if (plan.parts) await take('petition-officer', 'split', { parts: plan.parts });
    if (plan.proposal) await take('petition-officer', 'propose', { kind, ...plan.proposal });
    for (const [role, action] of plan.steps ?? []) await take(role, action);
    made.push({ subject: 'petition', name: plan.name, id, sealed: plan.sealed ?? false, kind, facts: plan.facts });
  }
  return made;
}

/** A visit that is written down. */
interface Visit {
  readonly name: string;
  readonly people: readonly object[];
  readonly facts: PaperFacts;
  readonly changes?: object;
  readonly sealed?: true;
}

const REFUSED = { attendance: 'refused', refusalGround: 'law-9-3', matter: null, result: null, resultNote: null } as const;

function visits(leaderDayId: string): Visit[] {
  const [one, group] = [{ sender: 'Ông Trần Văn Mẫu', name: 'Trần Văn Mẫu', address: PEOPLE.one.address }, { sender: 'Bà Nguyễn Thị Thử và 1 người khác', name: 'Nguyễn Thị Thử', address: PEOPLE.first.address }];
  const onDay = { mode: 'periodic', leaderDayId };
  const resultNote = 'Giao Sở Nông nghiệp và Môi trường kiểm tra, trả lời công dân trước ngày 30/10/2026.';
  return [
    { name: 'visit of one', people: [PEOPLE.one], facts: { ...one, summary: 'Đề nghị sớm cấp giấy chứng nhận quyền sử dụng đất.' } },
    { name: 'visit of a group', people: [PEOPLE.first, PEOPLE.second], changes: { headCount: 7 }, facts: { ...group, summary: 'Bãi rác gần khu dân cư gây mùi hôi.' } },
    { name: 'refused visit', people: [PEOPLE.one], changes: REFUSED, facts: { ...one, summary: 'Đề nghị xem xét lại việc đã giải quyết xong.' } },
    { name: 'sealed visit', people: [PEOPLE.secret], sealed: true, facts: { summary: 'Cán bộ xã thu tiền ngoài quy định.' } },
    { name: 'visit to a leader', people: [PEOPLE.one], changes: { ...onDay, resultNote }, facts: { ...one, summary: 'Đề nghị sửa kênh tưới qua thôn Đồng Mẫu.' } },
    { name: 'sealed visit to a leader', people: [PEOPLE.secret], changes: onDay, sealed: true, facts: { summary: 'Cán bộ xã nhận tiền của dân.' } },
  ];
}

/** Leader's days, and receptions of every sort, some on such a day. */
async function makeSittings({ running, send }: Desk): Promise<PaperRecord[]> {
  const query = async (sql: string): Promise<string> => ((await running.database.source.query(sql, [running.office.officeId])) as { id: string }[])[0]?.id ?? '';
  const hostId = await query(`INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, 'Đỗ Thị Chủ Trì', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', false) RETURNING id`);
  const officerId = await query(`SELECT id FROM account WHERE office_id = $1 AND username = 'reception-officer'`);
  const day = async (heldOn: PlainDate, outcome: string): Promise<string> => {
    const request = { heldOn, session: 'periodic', hostId, byDeputy: true, outcome, note: 'Văn bản số 12/GUQ-UBND' };
    return (await send('head', 'POST', leaderDayPaths.list, request, 201)).id;
  };
  const [held, coming] = [await day('2026-10-15', 'held'), await day('2026-11-16', 'announced')];
  const made: PaperRecord[] = [];
  for (const { name, people, facts, changes, sealed = false } of visits(held)) {
    const content = facts.summary ?? '';
    const matter = { details: { kind: sealed ? 'denunciation' : 'proposal', fieldCode: 'land', summary: content } };
    const form = { receivedOn: '2026-10-15', mode: 'regular', officerId, attendance: 'received', headCount: people.length, matter, content, result: 'explained' };
    const request = { ...form, people: people.map((details) => ({ details })), ...changes };
    made.push({ subject: 'reception', name, id: (await send('reception-officer', 'POST', '/api/receptions', request, 201)).id, sealed, facts });
  }
  return [
    ...made,
    { subject: 'leader-day', name: 'day held', id: held, sealed: true, facts: { host: 'Đỗ Thị Chủ Trì', visit: 'Đề nghị sửa kênh tưới qua thôn Đồng Mẫu.' } },
    { subject: 'leader-day', name: 'day to come', id: coming, sealed: false, facts: { host: 'Đỗ Thị Chủ Trì' } },
  ];
}

/** Papers that were sent, late and answered; the second of them is about somebody who is kept secret. */
async function makeSent(
  { send, issue, agencies: [department = '', commune = ''] }: Desk,
  petitions: readonly PaperRecord[],
): Promise<PaperRecord[]> {
  const sent = async (petition: PaperRecord | undefined, recipientId: string): Promise<PaperRecord> => {
    const paper = petition?.kind === 'denunciation' ? 'denunciation-forwarding' : 'forwarding';
    const id = await issue({ paper, petitionId: petition?.id, recipientIds: [recipientId], answerDueOn: '2026-10-08' }, RECEIVED);
    return {
      subject: 'document',
      name: `about ${petition?.name ?? ''}`,
      id,
      sealed: petition?.sealed ?? false,
      facts: { ...petition?.facts, agency: recipientId === department ? 'Sở Nông nghiệp và Môi trường' : 'Ủy ban nhân dân xã Bình Minh' },
    };
  };
  const named = (name: string) => petitions.find((petition) => petition.name === name);
  const late = await sent(named('proposal of one'), department);
  await issue({ paper: 'urging', aboutDocumentId: late.id, recipientIds: [department] }, '2026-10-14');
  const answered = await sent(named('proposal of a group, passed on'), commune);
  await answer(send, answered.id);
  return [late, answered, await sent(named('denunciation'), commune)];
}

async function answer(send: PaperRecords['send'], documentId: string): Promise<void> {
  const { items } = (await send('petition-officer', 'GET', `/api/deliveries?documentId=${documentId}`)) as unknown as {
    items: { id: string; version: number }[];
  };
  const [delivery] = items;
  if (!delivery) throw new Error('a paper sent without a delivery');
  await send('petition-officer', 'POST', '/api/deliveries/sending', { deliveryIds: [delivery.id], on: RECEIVED, how: 'electronic' });
  const { version } = await send('petition-officer', 'GET', `/api/deliveries/${delivery.id}`);
  const details = {
    symbol: '45/UBND-KT',
    datedOn: '2026-10-14',
    receivedOn: '2026-10-15',
    result: 'resolved',
    resolvedOn: '2026-10-13',
    summary: 'Xã đã yêu cầu di dời bãi rác trước ngày 30/11/2026.',
    fileIds: [],
  };
  await send('petition-officer', 'POST', `/api/deliveries/${delivery.id}/answers`, { version, ...details }, 201);
}

async function makeMatters({ send }: Desk, petitions: readonly PaperRecord[]): Promise<PaperRecord[]> {
  const made: PaperRecord[] = [];
  for (const { id, name, sealed, facts } of petitions.filter((petition) =>
    ['proposal of one', 'sealed proposal'].includes(petition.name),
  )) {
    const { matterId } = (await send('petition-officer', 'GET', petitionPaths.one(id))) as unknown as { matterId: string };
    made.push({
      subject: 'matter',
      name: `matter of ${name}`,
      id: matterId,
      sealed,
      facts: { ...(facts.summary ? { summary: facts.summary.slice(1) } : {}) },
    });
  }
  return made;
}
