import { inBytes } from '../../testing/attaching.js';
import type { Cases } from './cases.js';
import { attach, cancel, petitionOf } from './cases.js';
import type { Desk, Made } from './desk.js';

const STATES = ['own', 'sealed'] as const;

/** Papers that were sent out and answered, papers being drafted, books, prints; and what came of accepted cases. */
export async function makePapers(desk: Desk, cases: Cases): Promise<void> {
  for (const state of STATES) {
    await makeSent(desk, state, cases.accepted[state].id);
    await makeResolution(desk, state, cases.accepted[state].id);
    const draft = await draftOf(desk, cases.accepted[state].id);
    desk.keep('draft', state, { id: draft.id });
    desk.keep('submitted-draft', state, { id: await stepped(desk, await draftOf(desk, cases.accepted[state].id), ['submit']) });
    desk.keep('approved-draft', state, { id: await stepped(desk, await draftOf(desk, cases.accepted[state].id), ['submit', 'approve']) });
    if (state === 'own') await makePrints(desk, draft.id);
  }
  const { id } = await paperOf(desk, (await petitionOf(desk, 'complaint')).id);
  await attach(desk, 'documents', 'cancelled', id);
  await cancel(desk, 'documents', id);
  desk.keep('document', 'cancelled', { id });
  const book = await desk.make('head', 'POST /api/document-books', { name: `Sổ ${desk.marks.word}`, symbols: ['VB'] });
  desk.keep('document-book', 'own', { id: book.id });
  await makeTemplate(desk);
}

const draftOf = (desk: Desk, petitionId: string): Promise<Made> => desk.make('petition-officer', 'POST /api/documents/drafts', { paper: 'guidance', petitionId });

/** Takes a draft along by the head's hand. */
async function stepped(desk: Desk, { id }: Made, actions: readonly ('submit' | 'approve')[]): Promise<string> {
  for (const action of actions) {
    const { version } = await desk.read('head', `/api/documents/${id}`);
    await desk.make('head', `POST /api/documents/{id}/${action}`, { version }, { id });
  }
  return id;
}

const paperOf = (desk: Desk, petitionId: string, recipientIds: readonly string[] = [desk.ids.agency]): Promise<Made> =>
  desk.make('petition-officer', 'POST /api/documents', { kind: 'forwarding', symbol: 'PC-BTCD', issuedOn: '2026-09-07', summary: `Chuyển đơn ${desk.marks.word}`, petitionId, recipientIds });

async function makeSent(desk: Desk, state: 'own' | 'sealed', petitionId: string): Promise<void> {
  const { id } = await paperOf(desk, petitionId, [desk.ids.agency, desk.ids.otherAgency]);
  desk.keep('document', state, { id });
  await attach(desk, 'documents', state, id);
  const deliveryTo = (agency: string): Promise<string> => desk.one('SELECT id FROM delivery WHERE office_id = $1 AND document_id = $2 AND agency_id = $3', [desk.officeId, id, agency]);
  const [delivery, elsewhere] = [await deliveryTo(desk.ids.agency), await deliveryTo(desk.ids.otherAgency)];
  await desk.make('petition-officer', 'POST /api/deliveries/sending', { deliveryIds: [delivery, elsewhere], on: '2026-09-08', how: 'electronic' });
  desk.keep('delivery', state, { id: delivery });
  // What a body may not see is first of all what was sent to another body of the same office.
  desk.keep('inbox', state, { id: delivery, form: 'docx' });
  if (state === 'own') desk.keep('inbox', 'other', { id: elsewhere, form: 'docx' });
  for (const side of ['answer', 'inbox-answer'] as const) await makeAnswer(desk, state, petitionId, side);
  if (state === 'own') await makeEnclosure(desk, petitionId);
}

/** An answer that the office wrote down, or that the body itself sent in. */
async function makeAnswer(desk: Desk, state: 'own' | 'sealed', petitionId: string, side: 'answer' | 'inbox-answer'): Promise<void> {
  const { id: document } = await paperOf(desk, petitionId);
  const id = await desk.one('SELECT id FROM delivery WHERE office_id = $1 AND document_id = $2', [desk.officeId, document]);
  await desk.make('petition-officer', 'POST /api/deliveries/sending', { deliveryIds: [id], on: '2026-09-08', how: 'electronic' });
  const { version } = await desk.read('head', `/api/deliveries/${id}`);
  const uploadId = await desk.upload(side === 'answer' ? 'petition-officer' : 'agency', `Phúc đáp ${desk.marks.word}.pdf`, state === 'sealed');
  const said = { version, datedOn: '2026-10-02', result: 'explained', summary: `Đã trả lời ${desk.marks.word}`, fileIds: [uploadId] };
  if (side === 'answer') await desk.make('petition-officer', 'POST /api/deliveries/{id}/answers', { ...said, receivedOn: '2026-10-05' }, { id });
  else await desk.make('agency', 'POST /api/inbox/{id}/answers', said, { id });
  const answer = await desk.one('SELECT id FROM answer WHERE office_id = $1 AND delivery_id = $2', [desk.officeId, id]);
  desk.keep(side, state, { id: answer, fileId: await desk.one('SELECT file_id AS id FROM answer_file WHERE office_id = $1 AND answer_id = $2', [desk.officeId, answer]) });
}

/** A paper that went out with a file of its record. */
async function makeEnclosure(desk: Desk, petitionId: string): Promise<void> {
  const { id: document } = await paperOf(desk, petitionId);
  const id = await desk.one('SELECT id FROM delivery WHERE office_id = $1 AND document_id = $2', [desk.officeId, document]);
  const fileId = await attach(desk, 'petitions', 'own', petitionId);
  await desk.make('petition-officer', 'POST /api/deliveries/sending', { deliveryIds: [id], on: '2026-09-08', how: 'electronic', enclosureIds: [fileId] });
  desk.keep('enclosure', 'own', { id, fileId: await desk.one('SELECT file_id AS id FROM delivery_enclosure WHERE office_id = $1 AND delivery_id = $2', [desk.officeId, id]) });
}

async function makeResolution(desk: Desk, state: 'own' | 'sealed', petitionId: string): Promise<void> {
  const on = '2026-09-20';
  const rowOf = (table: string): Promise<string> => desk.one(`SELECT id FROM ${table} WHERE office_id = $1 AND petition_id = $2`, [desk.officeId, petitionId]);
  await desk.make('petition-officer', 'POST /api/petitions/{id}/verifications', { on, agencyId: desk.ids.agency }, { id: petitionId });
  desk.keep('verification', state, { id: await rowOf('resolution_verification') });
  await desk.make('petition-officer', 'POST /api/petitions/{id}/investigation-transfers', { on }, { id: petitionId });
  desk.keep('transfer', state, { id: await rowOf('investigation_transfer') });
  if (state === 'sealed') {
    await desk.make('petition-officer', 'POST /api/petitions/{id}/protections', { on }, { id: petitionId });
    desk.keep('protection', 'sealed', { id: await rowOf('protection') });
    desk.keep('protection', 'own', { id: await rowOf('protection') });
  }
  const { version } = await desk.read('head', `/api/petitions/${petitionId}`);
  const nothing = { money: 0, land: 0 };
  const recommendations = { recover: { money: 1_000_000, land: 0 }, restore: nothing, restoreOrganisations: 0, restorePeople: 0, disciplineOrganisations: 0, disciplinePeople: 0, disciplineOfficials: 0 };
  const { id } = await desk.make('petition-officer', 'POST /api/petitions/{id}/decision', { version, on: '2026-10-01', outcome: 'right', paper: '15/QĐ-UBND', recommendations }, { id: petitionId });
  desk.keep('decision', state, { id });
  await desk.make('petition-officer', 'POST /api/resolution-decisions/{id}/facts', { kind: 'collected', on: '2026-10-05', money: 1000 }, { id });
  desk.keep('decision-fact', state, { id: await desk.one('SELECT id FROM enforcement_fact WHERE office_id = $1 AND decision_id = $2', [desk.officeId, id]) });
}

/** Prints are of whoever asked for them. */
async function makePrints(desk: Desk, draft: string): Promise<void> {
  for (const [letter, role] of [['R', 'reception-officer'], ['P', 'petition-officer'], ['H', 'head'], ['D', 'deputy'], ['C', 'compiler']] as const) {
    const { id } = await desk.make(role, 'POST /api/documents/prints', { ids: [draft], format: 'docx' });
    desk.keepFor('print', letter, { id });
    desk.keep('print', 'own', { id });
    for (let turn = 0; turn < 200 && (await desk.read(role, `/api/documents/prints/${id}`))['state'] !== 'done'; turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A template of the office's own: the system's, taken out and put in again. */
async function makeTemplate(desk: Desk): Promise<void> {
  const head = desk.as('head');
  const { body: bytes } = await inBytes(head.send('GET', '/api/papers/guidance/templates/system/file')).expect(200);
  const sent = await head
    .send('POST', `/api/files?name=${encodeURIComponent(`Mẫu ${desk.marks.word}.docx`)}`)
    .set('Content-Type', 'application/octet-stream')
    .serialize((data) => data)
    .send(bytes)
    .expect(201);
  const { revision } = await desk.read<{ revision?: number }>('head', '/api/papers/guidance');
  await desk.make('head', 'POST /api/papers/{code}/templates', { fileId: sent.body.id, revision: revision ?? 0 }, { code: 'guidance' });
  desk.keep('template', 'own', { code: 'guidance', template: await desk.one('SELECT id FROM paper_template WHERE office_id = $1', [desk.officeId]) });
}
