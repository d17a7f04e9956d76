import { kinds, type LedgerPlan } from './plan.js';

/** The tail of an older book (15/6–30/11/2021): where the matters come from that 2022 receives "nhiều lần". */
export const PLAN_2021: LedgerPlan = {
  name: 'cuối năm 2021',
  seed: 20211130,
  exactDocuments: true,
  quarters: [
    {
      from: '2021-06-15',
      to: '2021-11-30',
      receptions: 66,
      people: 164,
      first: kinds(4, 3, 50),
      returning: kinds(0, 0, 0),
      petitions: kinds(9, 10, 84),
      documents: { forwarding: 40, guidance: 14, directive: 12, urging: 3, notice: 4 },
      uncounted: { noShows: 1, refusals: 0, cancelledReceptions: 0, cancelledPetitions: 1, cancelledDocuments: 0 },
    },
  ],
  carried: kinds(0, 0, 0),
  tracks: [
    { matter: 'wind-farm', kind: 'proposal', known: false, visits: [[11]] },
    { matter: 'reservoir', kind: 'proposal', known: false, visits: [[17]] },
    { matter: 'state-farm', kind: 'proposal', known: false, visits: [[8]] },
    { matter: 'ring-road', kind: 'proposal', known: false, visits: [[14]] },
    { matter: 'pig-farm', kind: 'proposal', known: false, visits: [[9]] },
    { matter: 'market-stalls', kind: 'proposal', known: false, visits: [[6]] },
    { matter: 'forest-land', kind: 'proposal', known: false, visits: [[12]] },
  ],
  leaderMonths: ['2021-07', '2021-11'],
  leaderDays: [{ month: '2021-10', host: 0, hears: [{ matter: 'heard-2021-1', kind: 'proposal', people: 2 }] }],
};
