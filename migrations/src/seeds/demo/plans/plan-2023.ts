import { kinds, type LedgerPlan, type QuarterPlan } from './plan.js';

/*
 * The ledger of 2023 (15/12/2022–30/11/2023). Its sums are the printed figures of the seed wherever these can be true at
 * once; where they cannot, docs/SEED-REPORT.md says which one gave way and why. Nothing is recorded on 1–14 December 2023,
 * so the official periods, which end on 14 December, give the same numbers as the report's own.
 */

const uncounted = (
  noShows: number,
  refusals: number,
  cancelledReceptions: number,
  cancelledPetitions: number,
  cancelledDocuments: number,
): QuarterPlan['uncounted'] => ({
  noShows,
  refusals,
  cancelledReceptions,
  cancelledPetitions,
  cancelledDocuments,
});

const quarters: readonly QuarterPlan[] = [
  {
    from: '2022-12-15',
    to: '2023-03-14',
    receptions: 42,
    people: 179,
    first: kinds(1, 1, 12),
    returning: kinds(1, 1, 18),
    petitions: kinds(12, 14, 130),
    documents: { forwarding: 90, guidance: 28, directive: 30, urging: 9, notice: 12 },
    uncounted: uncounted(1, 0, 1, 1, 0),
  },
  {
    from: '2023-03-15',
    to: '2023-06-14',
    receptions: 50,
    people: 207,
    first: kinds(1, 0, 17),
    returning: kinds(1, 1, 21),
    petitions: kinds(15, 17, 160),
    documents: { forwarding: 110, guidance: 34, directive: 37, urging: 12, notice: 15 },
    uncounted: uncounted(2, 1, 0, 1, 1),
  },
  {
    from: '2023-06-15',
    to: '2023-09-14',
    receptions: 47,
    people: 165,
    first: kinds(0, 1, 15),
    returning: kinds(0, 1, 20),
    petitions: kinds(13, 14, 143),
    documents: { forwarding: 97, guidance: 31, directive: 33, urging: 10, notice: 13 },
    uncounted: uncounted(1, 1, 1, 2, 0),
  },
  {
    from: '2023-09-15',
    to: '2023-11-30',
    receptions: 40,
    people: 197,
    first: kinds(1, 0, 13),
    returning: kinds(1, 0, 18),
    petitions: kinds(7, 11, 188),
    documents: { forwarding: 104, guidance: 34, directive: 25, urging: 11, notice: 12 },
    uncounted: uncounted(2, 1, 1, 1, 1),
  },
];

export const PLAN_2023: LedgerPlan = {
  name: 'năm 2023',
  seed: 20231130,
  exactDocuments: true,
  quarters,
  carried: kinds(2, 2, 30),
  tracks: [
    // Nine delegations' matters known from earlier years, 17 receptions.
    { matter: 'reservoir', kind: 'proposal', known: true, visits: [[32], [28], [], [121]] },
    { matter: 'resettlement', kind: 'proposal', known: true, visits: [[18], [15, 12], [14], []] },
    { matter: 'ring-road', kind: 'proposal', known: true, visits: [[25], [], [19], []] },
    { matter: 'housing-lots', kind: 'proposal', known: true, visits: [[], [21], [16], []] },
    { matter: 'wind-farm', kind: 'proposal', known: true, visits: [[12], [], [], []] },
    { matter: 'market-stalls', kind: 'proposal', known: true, visits: [[], [9], [], [7]] },
    { matter: 'quarry', kind: 'proposal', known: true, visits: [[], [], [24], []] },
    { matter: 'forest-land', kind: 'proposal', known: true, visits: [[8], [], [], []] },
    { matter: 'school-site', kind: 'proposal', known: true, visits: [[], [11], [], []] },
    // Seven new ones, 8 receptions.
    { matter: 'industrial-cluster', kind: 'proposal', known: false, visits: [[22], [17], [], []] },
    { matter: 'unpaid-wages', kind: 'proposal', known: false, visits: [[], [26], [], []] },
    { matter: 'flood-relief', kind: 'proposal', known: false, visits: [[], [], [20], []] },
    { matter: 'road-damage', kind: 'proposal', known: false, visits: [[13], [], [], []] },
    { matter: 'contract-teachers', kind: 'proposal', known: false, visits: [[], [10], [], []] },
    { matter: 'clean-water', kind: 'proposal', known: false, visits: [[], [], [15], []] },
    { matter: 'river-sand', kind: 'proposal', known: false, visits: [[], [], [], [9]] },
    // Four matters that the Board received first and a leader afterwards (rule C8): 96 − 92.
    { matter: 'heard-2023-1', kind: 'complaint', known: false, visits: [[2], [1], [], []] },
    { matter: 'resettlement-price', kind: 'proposal', known: false, visits: [[3], [], [], []] },
    { matter: 'heard-2023-3', kind: 'proposal', known: false, visits: [[], [2], [1], []] },
    { matter: 'heard-2023-4', kind: 'proposal', known: false, visits: [[], [1], [], []] },
  ],
  leaderMonths: ['2022-12', '2023-11'],
  leaderDays: [
    { month: '2023-02', host: 0, hears: [{ matter: 'coop-yard', kind: 'proposal', people: 28 }] },
    { month: '2023-04', host: 2, hears: [{ matter: 'resettlement-price', kind: 'proposal', people: 31 }] },
    { month: '2023-05', host: 0, hears: [{ matter: 'village-bridge', kind: 'proposal', people: 18 }] },
    {
      month: '2023-07',
      host: 0,
      adHoc: { on: '2023-07-27', ground: 'Vụ việc gay gắt, phức tạp, có nhiều người tham gia (điểm a khoản 3 Điều 18 Luật Tiếp công dân)' },
      hears: [{ matter: 'commune-centre', kind: 'proposal', people: 52 }],
    },
    { month: '2023-08', host: 1, hears: [{ matter: 'heard-2023-1', kind: 'complaint', people: 3 }] },
    { month: '2023-06', host: 3, notHeld: 'Phó Chủ tịch đi công tác đột xuất; lịch tiếp chuyển sang tháng sau' },
    {
      month: '2023-10',
      host: 0,
      hears: [
        { matter: 'heard-2023-3', kind: 'proposal', people: 2 },
        { matter: 'heard-2023-8', kind: 'proposal', people: 2 },
      ],
    },
    { month: '2023-11', host: 0, hears: [{ matter: 'heard-2023-4', kind: 'proposal', people: 2 }] },
  ],
};
