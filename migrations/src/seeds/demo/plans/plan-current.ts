import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';
import { monthAfter } from '../world/days.js';
import { kinds, type LedgerPlan, type QuarterPlan } from './plan.js';

/** The current book begins this many days before the load day; the one before it, as long, ends the day before. */
const SPAN = 396;

type Content = Omit<QuarterPlan, 'from' | 'to'>;

/** Cuts `days` days from `start` on into as many parts as there are contents; the last part takes what is left over. */
function slices(start: PlainDate, days: number, contents: readonly Content[]): QuarterPlan[] {
  const length = Math.floor(days / contents.length);
  return contents.map((content, i) => ({
    from: addDays(start, i * length),
    to: i === contents.length - 1 ? addDays(start, days - 1) : addDays(start, (i + 1) * length - 1),
    ...content,
  }));
}

const documents = (forwarding: number, guidance: number, directive: number, urging: number, notice: number): Content['documents'] => ({
  forwarding,
  guidance,
  directive,
  urging,
  notice,
});
const uncounted = (
  noShows: number,
  refusals: number,
  cancelledReceptions: number,
  cancelledPetitions: number,
  cancelledDocuments: number,
): Content['uncounted'] => ({
  noShows,
  refusals,
  cancelledReceptions,
  cancelledPetitions,
  cancelledDocuments,
});

const QUIETER_YEAR: readonly Content[] = [
  {
    receptions: 32,
    people: 72,
    first: kinds(2, 1, 14),
    returning: kinds(0, 0, 10),
    petitions: kinds(9, 9, 102),
    documents: documents(62, 22, 17, 5, 7),
    uncounted: uncounted(1, 0, 0, 1, 0),
  },
  {
    receptions: 36,
    people: 96,
    first: kinds(1, 1, 16),
    returning: kinds(1, 0, 12),
    petitions: kinds(10, 11, 110),
    documents: documents(68, 23, 18, 6, 7),
    uncounted: uncounted(1, 1, 1, 0, 0),
  },
  {
    receptions: 35,
    people: 80,
    first: kinds(1, 1, 15),
    returning: kinds(1, 1, 12),
    petitions: kinds(10, 11, 107),
    documents: documents(66, 23, 18, 6, 7),
    uncounted: uncounted(1, 0, 0, 1, 1),
  },
  {
    receptions: 37,
    people: 90,
    first: kinds(1, 0, 16),
    returning: kinds(1, 1, 13),
    petitions: kinds(11, 12, 112),
    documents: documents(68, 25, 19, 6, 8),
    uncounted: uncounted(1, 1, 1, 1, 0),
  },
];

const CURRENT_YEAR: readonly Content[] = [
  {
    receptions: 46,
    people: 126,
    first: kinds(1, 1, 17),
    returning: kinds(1, 1, 18),
    petitions: kinds(12, 13, 150),
    documents: documents(94, 30, 24, 9, 11),
    uncounted: uncounted(2, 0, 1, 1, 0),
  },
  {
    receptions: 49,
    people: 141,
    first: kinds(2, 1, 18),
    returning: kinds(1, 1, 19),
    petitions: kinds(13, 15, 158),
    documents: documents(100, 33, 26, 10, 12),
    uncounted: uncounted(1, 1, 0, 1, 1),
  },
  {
    receptions: 50,
    people: 133,
    first: kinds(1, 1, 19),
    returning: kinds(2, 1, 19),
    petitions: kinds(13, 14, 160),
    documents: documents(101, 33, 26, 10, 12),
    uncounted: uncounted(2, 1, 1, 1, 0),
  },
  {
    receptions: 48,
    people: 138,
    first: kinds(2, 1, 18),
    returning: kinds(2, 1, 18),
    petitions: kinds(12, 13, 155),
    documents: documents(86, 28, 24, 9, 11),
    uncounted: uncounted(2, 1, 1, 2, 1),
  },
];

/** The year before the current one: lower figures on the same days, so that comparisons have something to say. */
export function previousPlan(today: PlainDate): LedgerPlan {
  const start = addDays(today, -2 * SPAN);
  const month = (months: number): string => monthAfter(start, months);
  return {
    name: 'sổ năm trước',
    seed: 20250101,
    exactDocuments: false,
    quarters: slices(start, SPAN, QUIETER_YEAR),
    carried: kinds(1, 1, 20),
    tracks: [
      { matter: 'reservoir', kind: 'proposal', known: true, visits: [[14], [], [11], []] },
      { matter: 'industrial-cluster', kind: 'proposal', known: true, visits: [[], [19], [], [8]] },
      { matter: 'cassava-plant', kind: 'proposal', known: false, visits: [[], [12], [], [14]] },
      { matter: 'heard-previous-1', kind: 'proposal', known: false, visits: [[2], [], [], []] },
    ],
    leaderMonths: [month(1), monthAfter(addDays(today, -SPAN), 0)],
    leaderDays: [
      { month: month(2), host: 0, hears: [{ matter: 'heard-previous-2', kind: 'proposal', people: 2 }] },
      { month: month(5), host: 0, hears: [{ matter: 'heard-previous-1', kind: 'proposal', people: 3 }] },
      { month: month(8), host: 0, hears: [{ matter: 'heard-previous-3', kind: 'complaint', people: 1 }] },
      { month: month(10), host: 0, hears: [{ matter: 'irrigation', kind: 'proposal', people: 9 }] },
    ],
  };
}

/** The book in use: thirteen months up to yesterday. Today's own records are written apart. */
export function currentPlan(today: PlainDate): LedgerPlan {
  const start = addDays(today, -SPAN);
  const month = (months: number): string => monthAfter(start, months);
  return {
    name: 'sổ hiện hành',
    seed: 20260101,
    exactDocuments: false,
    quarters: slices(start, SPAN, CURRENT_YEAR),
    carried: kinds(2, 1, 26),
    tracks: [
      { matter: 'cassava-plant', kind: 'proposal', known: true, visits: [[11], [], [9], []] },
      { matter: 'industrial-cluster', kind: 'proposal', known: true, visits: [[16], [], [], [12]] },
      { matter: 'reservoir', kind: 'proposal', known: true, visits: [[], [23], [], [17]] },
      { matter: 'power-line', kind: 'proposal', known: true, visits: [[], [], [13], []] },
      { matter: 'market-fire', kind: 'proposal', known: false, visits: [[], [18], [7], [6]] },
      { matter: 'heard-current-1', kind: 'proposal', known: false, visits: [[2], [1], [], []] },
      { matter: 'heard-current-2', kind: 'proposal', known: false, visits: [[], [1], [], []] },
    ],
    leaderMonths: [month(1), month(15)],
    leaderDays: [
      { month: month(2), host: 0, hears: [{ matter: 'heard-current-3', kind: 'proposal', people: 2 }] },
      { month: month(4), host: 0, notHeld: 'Chủ tịch dự kỳ họp Hội đồng nhân dân tỉnh; đã niêm yết lịch tiếp bù' },
      { month: month(5), host: 0, hears: [{ matter: 'bus-station', kind: 'proposal', people: 12 }] },
      { month: month(7), host: 0, hears: [{ matter: 'heard-current-1', kind: 'proposal', people: 3 }] },
      {
        month: month(9),
        host: 0,
        hears: [
          { matter: 'heard-current-5', kind: 'complaint', people: 1 },
          { matter: 'heard-current-2', kind: 'proposal', people: 2 },
        ],
      },
      { month: month(11), host: 0, hears: [{ matter: 'heard-current-6', kind: 'proposal', people: 4 }] },
    ],
  };
}
