import { describe, expect, it } from '@jest/globals';
import { DIGEST_LINES } from '@tiepdan/reminder/contract';
import { buildDigest, escalationsOf } from './build-digest.js';
import type { DelegationFact, DigestReader, JudgedLimit, OfficeFacts, WaitingFact } from './facts.js';

const TERMS = { warnDays: [3, 1], escalateHeadAfter: 1, escalateLeaderAfter: 5 };
const NOTHING: OfficeFacts = { limits: [], waiting: [], flags: [], openings: [], deliveries: [], tasks: [], periods: [], delegations: [] };
const officer = { accountId: 'me', permissions: new Set(['reminder.read', 'petition.propose']), entrusted: [] };
const head = {
  accountId: 'head',
  permissions: new Set(['petition.approve', 'petition.assign', 'petition.expire', 'citizen.read-openings']),
  entrusted: [],
};
const leader = { accountId: 'leader', permissions: new Set(['petition.sign']), entrusted: [] };

const overdue = (days: number) => ({ kind: 'overdue', days, sentence: `Quá hạn ${days} ngày` }) as const;
const ahead = (days: number) => ({ kind: 'ahead', days, sentence: `Còn ${days} ngày làm việc` }) as const;
const today = { kind: 'today', days: 0, sentence: 'Hết hạn hôm nay' } as const;

function limit(changes: Partial<JudgedLimit>): JudgedLimit {
  return {
    limitId: 'l1',
    code: 'R4',
    name: 'Thụ lý khiếu nại',
    due: '2026-11-20',
    record: 'petition',
    id: 'p1',
    number: 12,
    year: 2026,
    officerId: 'me',
    kind: 'complaint',
    field: 'Bồi thường',
    state: overdue(3),
    lateBy: 1,
    ...changes,
  };
}
const waiting = (changes: Partial<WaitingFact>): WaitingFact => ({ ...limit({}), waitsFor: 'work', ...changes });
const codes = (facts: Partial<OfficeFacts>, reader = officer) =>
  buildDigest(reader, { ...NOTHING, ...facts }, TERMS).map(({ code }) => code);

describe('an officer is told', () => {
  it('nothing when there is nothing', () => {
    expect(buildDigest(officer, NOTHING, TERMS)).toEqual([]);
  });

  it('of each record its number, kind and field, which limit, until when and how it stands, and where it opens', () => {
    expect(buildDigest(officer, { ...NOTHING, limits: [limit({})] }, TERMS)).toEqual([
      {
        code: 'overdue',
        total: 1,
        lines: [
          {
            record: 'petition',
            id: 'p1',
            title: 'Đơn số 12/2026',
            topic: 'Khiếu nại, Bồi thường',
            limit: 'Thụ lý khiếu nại',
            due: '2026-11-20',
            state: 'Quá hạn 3 ngày',
            link: '/petitions/p1',
          },
        ],
      },
    ]);
  });

  it('what is late first, then today, then what comes within the days of warning', () => {
    const limits = [
      limit({}),
      limit({ id: 'p2', state: today }),
      limit({ id: 'p3', state: ahead(3) }),
      limit({ id: 'p4', state: ahead(4) }),
    ];
    expect(buildDigest(officer, { ...NOTHING, limits }, TERMS).map(({ code, lines }) => [code, lines.map(({ id }) => id)])).toEqual([
      ['overdue', ['p1']],
      ['due-today', ['p2']],
      ['due-soon', ['p3']],
    ]);
  });

  it('nothing ahead where the office warns of nothing', () => {
    expect(buildDigest(officer, { ...NOTHING, limits: [limit({ state: ahead(0) })] }, { ...TERMS, warnDays: [] })).toEqual([]);
  });

  it('a record once, with the limit that is due first', () => {
    const [section] = buildDigest(
      officer,
      { ...NOTHING, limits: [limit({ due: '2026-11-10' }), limit({ due: '2026-11-18', name: 'Xử lý đơn' })] },
      TERMS,
    );
    expect(section).toMatchObject({ total: 1, lines: [{ due: '2026-11-10', limit: 'Thụ lý khiếu nại' }] });
  });

  it('of a reception too', () => {
    const [section] = buildDigest(officer, { ...NOTHING, limits: [limit({ record: 'reception', kind: null, field: null })] }, TERMS);
    expect(section?.lines[0]).toMatchObject({ title: 'Lượt tiếp số 12/2026', topic: '', link: '/receptions/p1' });
  });

  it('nothing of what others have, what waits for the head or the leader, or whose year of keeping has ended', () => {
    const limits = [limit({ officerId: 'other', lateBy: 99 }), limit({ officerId: null, lateBy: 99 }), limit({ code: 'R12' })];
    expect(
      codes({ limits, waiting: [waiting({ waitsFor: 'approval' }), waiting({ waitsFor: 'signature' }), waiting({ officerId: null })] }),
    ).toEqual([]);
    expect(
      codes({
        flags: [{ matterId: 'm', flag: 'kéo dài', kind: 'complaint', field: 'Bồi thường' }],
        openings: [{ id: '1', officer: 'A', at: new Date() }],
      }),
    ).toEqual([]);
  });

  it('at most so many of each, and how many there are', () => {
    const limits = Array.from({ length: DIGEST_LINES + 5 }, (_, index) => limit({ id: `p${index}` }));
    const [section] = buildDigest(officer, { ...NOTHING, limits }, TERMS);
    expect([section?.total, section?.lines.length]).toEqual([DIGEST_LINES + 5, DIGEST_LINES]);
  });
});

describe('the head is told', () => {
  it('what waits for approval and what nobody has', () => {
    const facts = {
      waiting: [
        waiting({ waitsFor: 'approval' }),
        waiting({ id: 'p2', waitsFor: 'approval', officerId: null }),
        waiting({ id: 'p3', officerId: null }),
      ],
    };
    expect(buildDigest(head, { ...NOTHING, ...facts }, TERMS).map(({ code, total }) => [code, total])).toEqual([
      ['to-approve', 2],
      ['unassigned', 2],
    ]);
  });

  it('what is a working day late, not what fell due over the weekend', () => {
    expect(codes({ limits: [limit({ lateBy: 1 })] }, head)).toEqual(['escalated']);
    expect(codes({ limits: [limit({ lateBy: 0 })] }, head)).toEqual([]);
  });

  it('whose year of keeping has ended, as a proposal', () => {
    expect(codes({ limits: [limit({ code: 'R12', officerId: null, lateBy: 30 })] }, head)).toEqual(['keeping-ended']);
    expect(codes({ limits: [limit({ code: 'R12', state: ahead(2) })] }, head)).toEqual([]);
  });

  it('which matters were flagged, and who opened an identity and when', () => {
    const facts = {
      flags: [{ matterId: 'm1', flag: 'kéo dài', kind: 'denunciation' as const, field: 'Đất đai' }],
      openings: [{ id: '7', officer: 'Lê Thị Thử', at: new Date('2026-11-20T07:05:00Z') }],
    };
    const [flagged, opened] = buildDigest(head, { ...NOTHING, ...facts }, TERMS);
    expect(flagged?.lines[0]).toMatchObject({ title: 'Vụ việc: kéo dài', topic: 'Tố cáo, Đất đai', link: '/matters/m1' });
    expect(opened?.lines[0]).toMatchObject({ title: 'Mở danh tính được giữ kín', link: '/openings' });
    expect(opened?.lines[0]?.topic).toMatch(/^Lê Thị Thử, .*14:05/);
  });
});

describe('a leader is told', () => {
  it('what waits for a signature, and what is five working days late', () => {
    const limits = [limit({ lateBy: 5 }), limit({ id: 'p2', lateBy: 4 })];
    const digest = buildDigest(leader, { ...NOTHING, limits, waiting: [waiting({ id: 'p9', waitsFor: 'signature' })] }, TERMS);
    expect(digest.map(({ code, lines }) => [code, lines.map(({ id }) => id)])).toEqual([
      ['to-sign', ['p9']],
      ['escalated', ['p1']],
    ]);
  });
});

describe('escalations', () => {
  it('are noted for the level that has been reached', () => {
    const limits = [
      limit({ limitId: 'a', lateBy: 0 }),
      limit({ limitId: 'b', lateBy: 1 }),
      limit({ limitId: 'c', lateBy: 5 }),
      limit({ limitId: 'd', code: 'R12', lateBy: 9 }),
    ];
    expect(escalationsOf(limits, TERMS)).toEqual([
      { limitId: 'b', level: 'head' },
      { limitId: 'c', level: 'head' },
      { limitId: 'c', level: 'leader' },
    ]);
  });
});

describe('of papers that were sent', () => {
  const delivery = { documentId: 'd1', number: '123/PC-BTCD', body: 'Sở Ví Dụ', officerId: 'me', waitsFor: 'answer', due: '2026-11-10', lateBy: 8 } as const;
  const urging = { ...officer, permissions: new Set([...officer.permissions, 'forwarding.urge']) };
  const told = (reader: DigestReader, changes: object) =>
    buildDigest(reader, { ...NOTHING, deliveries: [{ ...delivery, ...changes }] }, TERMS).map(({ code, lines }) => [code, lines.length]);

  it('who may urge is told what is late and what was sent back: of the own petitions and of nobody’s; who assigns work, of all', () => {
    expect(told(urging, {})).toEqual([['answers-late', 1]]);
    expect(told(urging, { waitsFor: 'return' })).toEqual([['sent-back', 1]]);
    expect(told(urging, { officerId: null })).toEqual([['answers-late', 1]]);
    expect(told(urging, { officerId: 'somebody else' })).toEqual([]);
    expect(told({ ...head, permissions: new Set([...head.permissions, 'forwarding.urge']) }, {})).toEqual([['answers-late', 1]]);
    expect(told(officer, {})).toEqual([]);
  });

  it('the line says which paper, whose answer, since when, and opens the paper', () => {
    expect(buildDigest(urging, { ...NOTHING, deliveries: [delivery] }, TERMS)[0]?.lines).toEqual([
      { record: 'document', id: 'd1', title: 'Văn bản số 123/PC-BTCD', topic: 'Sở Ví Dụ', limit: 'Trả lời văn bản', due: '2026-11-10', state: 'Quá hạn 8 ngày làm việc', link: '/documents/d1' },
    ]);
  });
});

describe('of tasks that conclusions gave', () => {
  const task = { taskId: 't1', conclusionId: 'c1', concludedOn: '2026-11-06', body: 'Sở Ví Dụ', due: '2026-11-18', hostId: 'leader', officerId: 'me', state: overdue(3) } as const;
  const told = (reader: DigestReader, changes: object = {}) =>
    buildDigest(reader, { ...NOTHING, tasks: [{ ...task, ...changes }] }, TERMS).map(({ code, lines }) => [code, lines.length]);

  it('the leader who concluded and the officer who wrote it down are told, and who assigns work of all', () => {
    expect(told(leader)).toEqual([['tasks-late', 1]]);
    expect(told(officer)).toEqual([['tasks-late', 1]]);
    expect(told(officer, { state: ahead(2) })).toEqual([['tasks-soon', 1]]);
    expect(told({ ...officer, accountId: 'somebody else' })).toEqual([]);
    expect(told({ ...head, permissions: new Set([...head.permissions, 'conclusion.follow']) })).toEqual([['tasks-late', 1]]);
  });

  it('the line says when it was concluded, whose task it is and how it stands, and nothing that was typed', () => {
    expect(buildDigest(leader, { ...NOTHING, tasks: [task] }, TERMS)[0]?.lines).toEqual([
      { record: 'conclusion', id: 'c1', title: 'Kết luận ngày 06/11/2026', topic: 'Sở Ví Dụ', limit: 'Thực hiện nhiệm vụ', due: '2026-11-18', state: 'Quá hạn 3 ngày', link: '/conclusions/c1' },
    ]);
  });
});

describe('of reports', () => {
  const period: OfficeFacts['periods'][number] = {
    period: { code: '2026-Q3', label: 'Quý III/2026', from: '2026-06-15', to: '2026-09-14' },
    unitsDueOn: '2026-09-17',
    officeDueOn: '2026-09-20',
    units: [{ id: 'u1', name: 'Xã Một' }],
    unitsState: overdue(2),
    officeState: overdue(2),
  };
  const told = (...permissions: string[]) => buildDigest({ accountId: 'a', permissions: new Set(permissions), entrusted: [] }, { ...NOTHING, periods: [period] }, TERMS);

  it('tells who files them, and who gathers from the units', () => {
    expect(told()).toEqual([]);
    expect(told('filing.submit', 'filing.enter-returns').map(({ code, lines: [line] }) => [code, line?.title, line?.topic, line?.due])).toEqual([
      ['reports-due', 'Báo cáo Quý III/2026', 'Còn 1 đơn vị chưa gửi số liệu', '2026-09-20'],
      ['units-missing', 'Xã Một', 'Quý III/2026', '2026-09-17'],
    ]);
  });
});

describe('of delegations', () => {
  const given: DelegationFact = { id: 'd1', fromId: 'head', fromName: 'Trần Văn Bình', toId: 'me', toName: 'Lê Thị An', fromOn: '2026-11-23', toOn: '2026-11-27', status: 'active', permissions: 3 };
  const told = (reader: DigestReader, changes: Partial<DelegationFact> = {}) => buildDigest(reader, { ...NOTHING, delegations: [{ ...given, ...changes }] }, TERMS).flatMap(({ lines }) => lines.map(({ title, topic }) => [title, topic]));

  it('tells the two that it is between, and nobody else', () => {
    expect(told(officer)).toEqual([['Đồng chí thay Trần Văn Bình', 'từ 23/11/2026 đến hết 27/11/2026, 3 quyền']]);
    expect(told(head)).toEqual([['Lê Thị An thay đồng chí', 'từ 23/11/2026 đến hết 27/11/2026, 3 quyền']]);
    expect(told(leader)).toEqual([]);
    expect(told(officer, { status: 'ended' })).toEqual([['Đồng chí thay Trần Văn Bình', 'từ 23/11/2026 đến hết 27/11/2026, 3 quyền, đã kết thúc sớm']]);
  });

  it('what waits for the colleague who is away follows the permission, and what is assigned by name does not', () => {
    const standIn: DigestReader = { ...officer, entrusted: [{ fullName: 'Trần Văn Bình', permissions: new Set(['petition.approve', 'petition.assign']) }] };
    const facts = { waiting: [waiting({ waitsFor: 'approval' }), waiting({ id: 'p2', officerId: null })], limits: [limit({ officerId: 'head' })] };
    expect(buildDigest(standIn, { ...NOTHING, ...facts }, TERMS).map(({ code, inPlaceOf, total }) => [code, inPlaceOf, total])).toEqual([
      ['to-approve', 'Trần Văn Bình', 1],
      ['unassigned', 'Trần Văn Bình', 1],
    ]);
  });
});
