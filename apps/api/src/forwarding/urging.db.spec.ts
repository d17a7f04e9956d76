import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELIVERY_FIGURES, DELIVERY_LISTS, type UrgingProposal } from '@tiepdan/forwarding/contract';
import { type ForwardingDesk, openForwardingDesk } from '../testing/forwarding-desk.js';

/** Urging by the ladder, the ledger and its figures. Complaints sent on 07/09/2026 are due on 27/10/2026. */
describe('what is late', () => {
  let desk: ForwardingDesk;
  const officer = () => desk.as('petition-officer');
  const proposals = async (query = ''): Promise<UrgingProposal[]> => (await officer().send('GET', `/api/urging/proposals?limit=200${query}`).expect(200)).body.items;
  const proposed = async (id: string) => (await proposals()).find((each) => each.id === id);
  const urge = async (deliveryIds: readonly string[], more: object = {}) => (await officer().send('POST', '/api/urging', { deliveryIds, grouping: 'each', ...more }).expect(200)).body;

  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-27');
  });
  afterAll(() => desk?.stop());

  async function sent(recipientIds?: readonly string[]): Promise<{ id: string; documentId: string; petitionId: string }> {
    const petition = await desk.petition();
    const { deliveries, documentId } = await desk.issue(petition.id, recipientIds ? { recipientIds } : {});
    await desk.send(deliveries, '2026-09-07');
    return { id: deliveries[0] ?? '', documentId, petitionId: petition.id };
  }
  async function issueDraft(documentId: string, issuedOn: string): Promise<void> {
    const { body } = await desk.as('head').send('GET', `/api/documents/${documentId}`).expect(200);
    await desk.as('head').send('POST', `/api/documents/${documentId}/issue`, { version: body.version, issuedOn }).expect(200);
  }

  it('is proposed rung by rung, each in its time, and nothing goes out by itself', async () => {
    desk.day('2026-10-27');
    const { id } = await sent();
    expect(await proposed(id)).toBeUndefined();
    expect(await urge([id])).toMatchObject({ reminded: [], leftOut: [{ id, code: 'URGING.NOTHING_DUE' }] });
    desk.day('2026-10-28');
    expect(await proposed(id)).toMatchObject({ late: true, lateDays: 1, proposed: 'reminder', proposedSince: '2026-10-28' });
    expect(await urge([id], { note: 'Đề nghị quý cơ quan trả lời sớm' })).toMatchObject({ reminded: [id], drafted: [], leftOut: [] });
    expect(await urge([id])).toMatchObject({ leftOut: [{ code: 'URGING.NOTHING_DUE' }] });
    const { body: inbox } = await desk.as('agency').send('GET', '/api/inbox?list=late').expect(200);
    expect(inbox.items.find((row: { id: string }) => row.id === id)).toMatchObject({ urged: { rung: 'reminder', on: '2026-10-28', note: 'Đề nghị quý cơ quan trả lời sớm' } });
    desk.day('2026-11-03');
    expect(await proposed(id)).toBeUndefined();
    desk.day('2026-11-04');
    expect(await proposed(id)).toMatchObject({ proposed: 'letter', proposedOrdinal: 1, proposedSince: '2026-11-04' });
    const first = await urge([id]);
    expect(first).toMatchObject({ drafted: [{ rung: 'letter', deliveryIds: [id] }] });
    expect(await desk.view(id)).toMatchObject({ rung: { rung: 'letter', ordinal: 1, state: 'drafted' } });
    expect(await urge([id])).toMatchObject({ leftOut: [{ code: 'URGING.DRAFT_WAITING' }] });
    desk.day('2026-11-05');
    await issueDraft(first.drafted[0].documentId, '2026-11-05');
    expect(await desk.view(id)).toMatchObject({ rung: { rung: 'letter', ordinal: 1, state: 'sent', on: '2026-11-05' }, urges: [{ documentNumber: expect.stringMatching(/^\d+\//) }, { rung: 'reminder' }] });
    desk.day('2026-11-19');
    expect(await proposed(id)).toMatchObject({ proposed: 'letter', proposedOrdinal: 2, proposedSince: '2026-11-19' });
    const second = await urge([id]);
    await issueDraft(second.drafted[0].documentId, '2026-11-19');
    desk.day('2026-12-03'); // 24/11 is a day off: the tenth working day is 04/12
    expect(await proposed(id)).toBeUndefined();
    desk.day('2026-12-04');
    expect(await proposed(id)).toMatchObject({ proposed: 'report', proposedOrdinal: 1 });
    expect(await urge([id])).toMatchObject({ drafted: [{ rung: 'report' }] });
  });

  it('goes on from a letter that was dropped: the same rung is proposed again', async () => {
    desk.day('2026-10-28');
    const { id } = await sent();
    await urge([id]);
    desk.day('2026-11-04');
    const { drafted } = await urge([id]);
    const { body: draft } = await officer().send('GET', `/api/documents/${drafted[0].documentId}`).expect(200);
    await officer().send('POST', `/api/documents/${draft.id}/discard`, { version: draft.version }).expect(200);
    expect(await proposed(id)).toMatchObject({ proposed: 'letter', proposedOrdinal: 1 });
    expect(await urge([id])).toMatchObject({ drafted: [{ rung: 'letter', deliveryIds: [id] }] });
    expect((await desk.view(id)).urges.map(({ rung, state }) => `${rung} ${state}`)).toEqual(['letter drafted', 'letter dropped', 'reminder sent']);
  });

  it('is urged together: one letter for each body about everything it owes, and whoever answered meanwhile is left out', async () => {
    desk.day('2026-10-28');
    const owing = [await sent(), await sent(), await sent([desk.bodies.other])].map(({ id }) => id);
    const answered = (await sent()).id;
    await urge([...owing, answered]);
    await desk.answer(answered);
    desk.day('2026-11-04');
    const { drafted, leftOut } = await urge([...owing, answered], { grouping: 'agency' });
    expect(drafted.map(({ deliveryIds }: { deliveryIds: string[] }) => deliveryIds.toSorted()).toSorted()).toEqual([owing.slice(0, 2).toSorted(), owing.slice(2)].toSorted());
    expect(leftOut).toMatchObject([{ id: answered, code: 'DELIVERY.WRONG_STATE' }]);
  });

  it('two officers who urge the same at once take the rung once', async () => {
    desk.day('2026-10-28');
    const { id } = await sent();
    const both = await Promise.all([urge([id]), urge([id])]);
    expect(both.flatMap(({ reminded }) => reminded)).toEqual([id]);
    expect((await desk.view(id)).urges).toHaveLength(1);
  });

  it('is urged as the office has set it', async () => {
    const terms = { letterAfter: 1, nextLetterAfter: 2, lettersBeforeReport: 1, reportAfter: 3, answerDays: 10 };
    await officer().send('PUT', '/api/urging/terms', { ...terms, version: 0 }).expect(403);
    await desk.as('head').send('PUT', '/api/urging/terms', { ...terms, version: 0 }).expect(200, { ...terms, version: 1 });
    const { body } = await desk.as('head').send('PUT', '/api/urging/terms', { ...terms, version: 0 }).expect(409);
    expect(body.code).toBe('RECORD.CHANGED_MEANWHILE');
    desk.day('2026-10-28');
    const { id } = await sent();
    await urge([id]);
    desk.day('2026-10-29');
    expect(await proposed(id)).toMatchObject({ proposed: 'letter' });
    const proposal = await desk.petition('proposal');
    const issued = await desk.issue(proposal.id, { issuedOn: '2026-10-01' });
    expect(await desk.view(issued.deliveries[0] ?? '')).toMatchObject({ dueOn: '2026-10-15' });
  });

  it('every work list holds what it counts, most urgent first, page by page', async () => {
    desk.day('2026-11-10');
    const { body: counts } = await officer().send('GET', '/api/deliveries/counts').expect(200);
    for (const list of Object.keys(DELIVERY_LISTS)) {
      const { body: whole } = await officer().send('GET', `/api/deliveries?list=${list}&limit=200`).expect(200);
      expect([list, whole.total, whole.items.length]).toEqual([list, counts[list], counts[list]]);
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body: page } = await officer().send('GET', `/api/deliveries?list=${list}&limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
        paged.push(...page.items.map((row: { id: string }) => row.id));
        cursor = page.nextCursor as string | null;
      }
      expect(paged).toEqual(whole.items.map((row: { id: string }) => row.id));
    }
    const { body: late } = await officer().send('GET', '/api/deliveries?list=late&limit=200').expect(200);
    const days = late.items.map((row: { dueOn: string }) => row.dueOn);
    expect(days).toEqual(days.toSorted());
    expect(late.items.length).toBeGreaterThan(3);
  });

  it('every figure of a body is the number of its records, and the figures add up', async () => {
    const span = 'from=2026-09-01&to=2026-11-10';
    const { body: report } = await officer().send('GET', `/api/agency-figures?${span}`).expect(200);
    expect(report.agencies).toHaveLength(2);
    for (const { agencyId, figures } of report.agencies) {
      for (const figure of Object.keys(DELIVERY_FIGURES)) {
        const { body } = await officer().send('GET', `/api/deliveries?agencyId=${agencyId}&figure=${figure}&${span}&limit=200`).expect(200);
        expect([figure, body.total]).toEqual([figure, figures[figure]]);
      }
      expect(figures.answered).toBe(figures['on-time'] + figures['answered-late']);
      expect(figures.sent).toBe(figures.answered + figures.returned + figures.closed + figures['not-expected'] + figures.open);
    }
    // Sent on 07/09, answered on 05/10: 28 days, of which 20 working days (02/09 is over, Saturdays and Sundays do not count).
    expect(report.whole).toMatchObject({ answers: 1, averageDays: 28, averageWorkingDays: 20 });
  });

  it('is handed out as a workbook of the same rows, and that leaves a trace', async () => {
    const { headers } = await officer().send('GET', '/api/deliveries/export?list=late').expect(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    const [{ exports } = { exports: 0 }] = (await desk.running.database.source.query(`SELECT count(*)::int AS exports FROM audit_record WHERE action = 'delivery.exported'`)) as { exports: number }[];
    expect(exports).toBe(1);
  });
});
