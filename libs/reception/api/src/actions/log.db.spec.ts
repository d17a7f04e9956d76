import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskKit, openDesk } from '../testing/desk-kit.js';

describe('logging a reception', () => {
  let desk: DeskKit;
  const actor = () => desk.office.actor('citizen.open-sealed');
  const count = async (table: string): Promise<number> => {
    const [row]: { n: number }[] = await desk.database.source.query(`SELECT count(*)::int AS n FROM ${table}`);
    return row?.n ?? -1;
  };

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.database.drop());

  it('writes the record, its history and its audit record, and numbers it without gaps', async () => {
    const first = await desk.log.run(actor(), desk.visit());
    const second = await desk.log.run(actor(), desk.visit({ receivedOn: '2026-11-19' }));
    expect([first.bookNumber, second.bookNumber]).toEqual([1, 2]);
    const events = await desk.database.source.query(`SELECT type, actor_name FROM history_event WHERE subject_kind = 'reception' AND subject_id = $1`, [first.id]);
    expect(events).toEqual([{ type: 'registered', actor_name: 'Lê Thị Thử' }]);
    const audit = await desk.database.source.query(`SELECT action, ip FROM audit_record WHERE subject_id = $1`, [first.id]);
    expect(audit).toEqual([{ action: 'reception.registered', ip: '127.0.0.1' }]);
  });

  it('derives first and repeated from the dates, whatever the order of typing', async () => {
    const later = await desk.log.run(actor(), desk.visit({ receivedOn: '2026-11-18' }));
    const view = await desk.queries.one(actor(), later.id);
    expect(view.ordinal).toBe(1);
    const earlier = await desk.log.run(actor(), desk.visit({ receivedOn: '2026-11-17', matter: { matterId: view.matter?.id ?? '' } }));
    expect((await desk.queries.one(actor(), earlier.id)).ordinal).toBe(1);
    expect((await desk.queries.one(actor(), later.id)).ordinal).toBe(2);
  });

  it('calls five people on one matter a group without being told', async () => {
    const four = await desk.log.run(actor(), desk.visit({ headCount: 4 }));
    const five = await desk.log.run(actor(), desk.visit({ headCount: 5 }));
    expect((await desk.queries.one(actor(), four.id)).delegation).toBe(false);
    expect((await desk.queries.one(actor(), five.id)).delegation).toBe(true);
  });

  it('keeps a no-show and a refusal without a matter, and numbers none of them as a visit', async () => {
    const absent = await desk.log.run(actor(), desk.visit({ attendance: 'no-show', matter: null, result: null }));
    const refused = await desk.log.run(actor(), desk.visit({ attendance: 'refused', refusalGround: 'law-9-2', matter: null, result: null, people: [] }));
    for (const { id } of [absent, refused]) expect((await desk.queries.one(actor(), id)).ordinal).toBeNull();
  });

  it('registers a petition handed over in the same transaction, with the matter and the people of the reception', async () => {
    const logged = await desk.log.run(actor(), desk.visit({ result: 'petition-taken', petition: { summary: 'Đơn đề nghị bồi thường', signatoryCount: 3 } }));
    expect(logged.petition).toMatchObject({ bookNumber: 1, bookYear: 2026 });
    const [petition] = await desk.database.source.query(
      `SELECT p.source, p.kind, p.eligibility, p.signatory_count, r.matter_id = p.matter_id AS same_matter,
              (SELECT count(*)::int FROM petition_sender s WHERE s.petition_id = p.id) AS senders
       FROM petition p JOIN reception r ON r.petition_id = p.id WHERE r.id = $1`,
      [logged.id],
    );
    expect(petition).toEqual({ source: 'reception', kind: 'proposal', eligibility: 'pending', signatory_count: 3, same_matter: true, senders: 1 });
  });

  it.each([
    ['RECEPTION.IN_FUTURE', { receivedOn: '2026-11-21' }],
    ['RECEPTION.LEADER_DAY_MISSING', { mode: 'periodic' }],
    ['RECEPTION.LEADER_DAY_UNKNOWN', { mode: 'periodic', leaderDayId: '00000000-0000-7000-8000-000000000009' }],
    ['RECEPTION.UNKNOWN_OFFICER', { officerId: '00000000-0000-7000-8000-000000000009' }],
    ['RECEPTION.UNKNOWN_BODY', { participatingBodyId: '00000000-0000-7000-8000-000000000009' }],
    ['MATTER.UNKNOWN', { matter: { matterId: '00000000-0000-7000-8000-000000000009' } }],
    ['MATTER.UNKNOWN_FIELD', { matter: { details: { kind: 'proposal', fieldCode: 'nonsense', summary: 'Không có lĩnh vực' } } }],
    ['CITIZEN.UNKNOWN', { people: [{ citizenId: '00000000-0000-7000-8000-000000000009' }] }],
    ['PETITION.FEWER_SIGNATORIES_THAN_SENDERS', { headCount: 2, result: 'petition-taken', petition: { summary: 'Đơn', signatoryCount: 1 }, people: twoPeople() }],
  ] as const)('refuses %s and leaves nothing half-written', async (code, changes) => {
    const before = await Promise.all(['reception', 'citizen', 'matter', 'petition', 'history_event'].map(count));
    await expect(desk.log.run(actor(), desk.visit(changes))).rejects.toMatchObject({ code });
    expect(await Promise.all(['reception', 'citizen', 'matter', 'petition', 'history_event'].map(count))).toEqual(before);
  });

  it.each<[string, string, string | null]>([
    ['a published day', `'periodic', 'reception', NULL, 'announced'`, null],
    ['a day that is merely planned', `'periodic', 'reception', NULL, 'planned'`, 'RECEPTION.LEADER_DAY_PLANNED'],
    ['a dialogue', `'periodic', 'dialogue', NULL, 'announced'`, 'RECEPTION.LEADER_DAY_TAKES_NONE'],
    ['a day of another body', `'periodic', 'reception', 'body', 'announced'`, 'RECEPTION.LEADER_DAY_TAKES_NONE'],
    ['a day that was called off', `'periodic', 'reception', NULL, 'not-held'`, 'RECEPTION.LEADER_DAY_NOT_HELD'],
  ])('of a leader hangs on %s', async (_what, day, code) => {
    const [made] = await desk.database.source.query<{ id: string }[]>(
      `WITH day AS (SELECT * FROM (VALUES (${day})) AS d(session, purpose, body, outcome)),
       body AS (INSERT INTO agency (office_id, name, short_name, kind) SELECT $1, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating' FROM day WHERE body IS NOT NULL RETURNING id),
       host AS (INSERT INTO leader (office_id, full_name, position, body_id) SELECT $1, 'Lý Văn Lãnh Đạo', 'Phó Chủ tịch', (SELECT id FROM body) FROM day RETURNING id)
       INSERT INTO leader_day (office_id, held_on, session, purpose, host_id, by_deputy, outcome, note, created_by)
       SELECT $1, '2026-11-20', session, purpose, (SELECT id FROM host), false, outcome, 'Thử', $2 FROM day RETURNING id`,
      [desk.office.officeId, desk.office.accountId],
    );
    const logged = desk.log.run(actor(), desk.visit({ mode: 'periodic', leaderDayId: made?.id ?? '' }));
    await (code ? expect(logged).rejects.toMatchObject({ code }) : expect(logged).resolves.toMatchObject({ bookYear: 2026 }));
  });

  it('gives the number of a refused reception to the next one', async () => {
    const before = await desk.log.run(actor(), desk.visit());
    await expect(desk.log.run(actor(), desk.visit({ result: 'petition-taken', petition: { summary: 'x', signatoryCount: 0 } }))).rejects.toThrow();
    expect((await desk.log.run(actor(), desk.visit())).bookNumber).toBe(before.bookNumber + 1);
  });

  it('shows and finds a denouncer for nobody, and writes no citizen', async () => {
    const citizens = await count('citizen');
    const logged = await desk.log.run(actor(), desk.visit({ matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo nhận hối lộ' } } }));
    expect(await count('citizen')).toBe(citizens);
    const hidden = await desk.queries.one(actor(), logged.id);
    expect(hidden.people).toEqual([expect.objectContaining({ fullName: 'Người tố cáo (giữ bí mật)', citizenId: null, address: null, sealed: true })]);
    expect(JSON.stringify(hidden)).not.toContain('Trần Văn Khách');
    expect((await desk.queries.list(actor(), { q: 'Trần Văn Khách' })).items.map((row) => row.id)).not.toContain(logged.id);
  });
});

function twoPeople() {
  return ['Một', 'Hai'].map((name) => ({ details: { fullName: `Trần Thị ${name}`, paperKind: 'none', noPaperReason: 'Mất giấy tờ', address: 'Xã Thử' } as const }));
}
