import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Binding } from './rows/binding.js';
import { LedgerBinder } from './rows/bind.js';
import { workingDayUntil } from './world/days.js';
import { Dice } from './dice.js';
import { Ledger } from './ledger/ledger.js';
import { itemAt } from './must.js';
import { type AgencySeed, DEMO_ACCOUNTS, type OfficeSeed } from './office.js';
import { takenOverLives } from './ledger/lives.js';
import { takePetition, writePetition } from './ledger/petitions.js';
import { writeReception } from './ledger/receptions.js';
import type { DemoRows } from './rows/rows.js';
import { PLACES } from './world/places.js';

const PROVINCE = 'tỉnh Trường Khê';

const OFFICE: OfficeSeed = {
  code: 'truong-khe',
  name: `Ban Tiếp công dân ${PROVINCE}`,
  parent_name: `Văn phòng UBND ${PROVINCE}`,
  place_name: 'Khê An',
  committee_name: `UBND ${PROVINCE}`,
};

const AGENCIES: readonly AgencySeed[] = [
  { key: 'board', name: OFFICE.name, shortName: 'Ban Tiếp công dân', kind: 'board' },
  {
    key: 'deputies-office',
    name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    shortName: 'VP Đoàn ĐBQH và HĐND',
    kind: 'participating',
  },
  { key: 'agriculture', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
  ...PLACES.slice(0, 3).map((place, i): AgencySeed => ({
    key: place.name,
    name: `UBND phường Khê An ${i + 1}`,
    shortName: `UBND phường Khê An ${i + 1}`,
    kind: 'commune',
  })),
];

/** A small office of another province, so that one can see that offices do not see each other. */
export function buildSecondOffice(rows: DemoRows, today: PlainDate): void {
  const ledger = new Ledger(new Dice(77));
  const day = (back: number): PlainDate => workingDayUntil(addDays(today, -back));
  for (const back of [40, 26, 12, 5]) {
    const matter = { ...ledger.newMatter('proposal'), body: 'agriculture' };
    matter.people.splice(0, matter.people.length, {
      ...ledger.newCitizen(itemAt(PLACES, 0)),
      address: `Tổ dân phố 2, phường Khê An 1, ${PROVINCE}`,
    });
    const reception = { ...writeReception(ledger, matter, day(back), 1), officer: 'tiepdan2', body: null, events: [] };
    ledger.receptions[ledger.receptions.length - 1] = reception;
    if (back > 20) takePetition(ledger, reception, matter, today);
    if (back === 12) ledger.petitions.push({ ...writePetition(ledger, { matter, on: day(3), today }), events: [] });
  }
  const petition = itemAt(ledger.petitions, 0);
  ledger.documents.push({
    kind: 'forwarding',
    on: workingDayUntil(addDays(today, -34)),
    minute: 900,
    summary: `Chuyển ${petition.summary.charAt(0).toLowerCase()}${petition.summary.slice(1)}`,
    matter: petition.matter,
    petition,
    recipients: ['agriculture'],
    signer: 'Ngô Văn Lực',
    events: [],
    status: 'active',
  });
  ledger.leaderDays.push({
    on: day(-10),
    session: 'periodic',
    host: 0,
    byDeputy: false,
    outcome: 'announced',
    note: null,
    events: [],
    status: 'active',
  });
  const binding = new Binding(rows, {
    office: OFFICE,
    agencies: AGENCIES,
    accounts: DEMO_ACCOUNTS.filter((account) => account.officeCode === OFFICE.code),
    leaders: [{ fullName: 'Lê Hoàng Khang', position: 'Chủ tịch UBND tỉnh', chair: true }],
  });
  new LedgerBinder(binding, ledger, takenOverLives(ledger, today), { reception: 'tiepdan2', petition: 'tiepdan2' }).bind();
}
