/**
 * Duplicate candidates while typing, and the search box, over a million people and a million petitions: the 95th percentile
 * of a fixed list of things typed, through HTTP, beside the same trigram query by hand on the same server.
 */
import { citizenPaths } from '@tiepdan/citizen/contract';
import { deskPaths } from '@tiepdan/desk/contract';
import { candidatePaths } from '@tiepdan/petition/contract';
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startApplication } from '../application.mjs';
import { byHandPeople, byHandSearch } from './by-hand.mjs';
import { load } from './load.mjs';

/** Rounds over the whole list; the first warm the caches. */
const ROUNDS = { warm: 2, runs: 8 };
/** Milliseconds the 95th percentile may take here, and how many times the query by hand. */
const LIMIT = { milliseconds: 100, ratio: 3 };

/** What an officer types: short, common, rare; without accents, in older writing, taken apart; names in any order; numbers. */
const NAMES = [
  ...['ng', 'tr', 'Lê', 'an', 'nguyen', 'Nguyễn', 'nguyen van', 'Nguyễn Văn', 'nguyen van b', 'Nguyễn Văn Bình', 'tran thi', 'Trần Thị Hoa', 'phan van'],
  ...['nguyen binh', 'binh nguyen', 'Bình Nguyễn Văn', 'quynh', 'Quỳnh', 'Nguyễn Thị Mỹ', 'nguyen thi mi', 'Lý Quý', 'Lí Quí', 'Hoà', 'hòa', 'Thuý'.normalize('NFD')],
  ...['ksor', 'ro cham', 'Rơ Châm Oanh', 'kpa tuyet', 'le thi thuy', 'thi my', 'vuong dinh khoa', 'nong van d'],
];
const NUMBERS = ['0912', '091234', '0912 345', '0123', '079', '0791', '079123', '01234567', '5678', 'nguyen 0791', 'binh 1964', 'C123456'];
const TEXTS = ['boi thuong', 'thu hoi dat', 'Khiếu nại', 'thôn 5 xã Gia Sơn', 'o nhiem', 'cho', 'quyet dinh xu phat', 'ho so 123456', '12345/2015', 'VV-2012-000123', '456'];

/** What is on a form when an officer looks beside it. */
const FORMS = [
  { name: 'Nguyễn Văn Bình', place: 'xã Gia Sơn' },
  { name: 'Trần Thị Hoa', birthYear: 1960, phone: '0912 345 678' },
  { name: 'Rơ Châm Oanh', paper: '012345678901' },
  { name: 'Nguyễn Thị Mỹ', summary: 'Khiếu nại việc bồi thường, hỗ trợ khi thu hồi đất tại thôn 5 xã Gia Sơn' },
  { kind: 'denunciation', summary: 'Phản ánh thu phí sai quy định tại thôn 5 phường Quý Dụ' },
  { name: 'Lê Quỳnh', summary: 'tranh chấp ranh giới thửa đất tại tổ 12' },
];

/** @param {(line: string) => void} say */
export async function measureCandidates(say) {
  const server = await startThrowaway({ settings: ['shared_buffers=2GB', 'work_mem=32MB', 'max_wal_size=8GB'] });
  try {
    const application = await startApplication(server, 'candidates');
    try {
      await load(application.client, application.owner, say);
      await refuseSequentialScans(application, say);
      return await measure(application, say);
    } finally {
      await application.stop();
    }
  } finally {
    await server.stop();
  }
}

async function measure(application, say) {
  const { client, owner } = application;
  const get = (address, query) => application.get(`${address}?${new URLSearchParams(query)}`);
  const people = await race([...NAMES, ...NUMBERS], (typed) => get(citizenPaths.matches, { q: typed }), (typed) => byHandPeople(client, owner.officeId, typed));
  const search = await race([...NAMES, ...NUMBERS, ...TEXTS], (typed) => get(deskPaths.search, { q: typed }), (typed) => byHandSearch(client, owner.officeId, typed));
  const beside = await times(FORMS, (form) => get(candidatePaths.list, form));
  for (const [name, { slowest }] of Object.entries({ people, search })) say(`${name}, slowest: ${slowest}`);
  const against = (name, { ours, reference }) => [
    { name: `${name}-p95-vs-by-hand`, ours, reference, unit: 'ms', limit: LIMIT.ratio },
    { name: `${name}-p95`, ours, reference: LIMIT.milliseconds, unit: 'ms', limit: 1 },
  ];
  return [
    ...against('candidates', people),
    ...against('search', search),
    { name: 'candidates-beside-form-p95', ours: percentile95(beside), reference: LIMIT.milliseconds, unit: 'ms', limit: 1 },
  ];
}

/** Every round types the whole list, ours and by hand in turn, so that whatever else the machine does falls on both. */
async function race(list, ours, byHand) {
  const measured = { ours: [], reference: [] };
  const worst = new Map();
  for (let round = 0; round < ROUNDS.warm + ROUNDS.runs; round++)
    for (const typed of list) {
      const [mine, theirs] = [await timed(() => ours(typed)), await timed(() => byHand(typed))];
      if (round < ROUNDS.warm) continue;
      measured.ours.push(mine);
      measured.reference.push(theirs);
      worst.set(typed, Math.max(mine, worst.get(typed) ?? 0));
    }
  const slowest = [...worst].sort(([, one], [, other]) => other - one).slice(0, 4).map(([typed, time]) => `“${typed}” ${time.toFixed(0)} ms`).join(', ');
  return { ours: percentile95(measured.ours), reference: percentile95(measured.reference), slowest };
}

async function times(list, ask) {
  const measured = [];
  for (let round = 0; round < ROUNDS.warm + ROUNDS.runs; round++)
    for (const item of list) {
      const time = await timed(() => ask(item));
      if (round >= ROUNDS.warm) measured.push(time);
    }
  return measured;
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export function percentile95(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
}

/** Everything typed goes through an index: the table of people was not read from end to end by any of it. */
async function refuseSequentialScans(application, say) {
  const scans = async () => {
    await application.client.query(`SELECT pg_stat_force_next_flush(), pg_stat_clear_snapshot()`);
    const { rows } = await application.client.query(`SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'citizen'`);
    return Number(rows[0].seq_scan);
  };
  const before = await scans();
  for (const typed of [...NAMES, ...NUMBERS]) await application.get(`${citizenPaths.matches}?${new URLSearchParams({ q: typed })}`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const after = await scans();
  if (after > before) throw new Error(`citizen was read from end to end ${after - before} times while typing`);
  say(`${NAMES.length + NUMBERS.length} things typed, each through an index`);
}
