import type { PersonDetails } from '@tiepdan/citizen/contract';
import type { Sealer } from '../../../sealer.js';
import { demoId } from './ids.js';
import { must } from '../must.js';
import type { CitizenRow, DemoRows, PersonRow } from './rows.js';

/** A row of `sealed_identity`; bytes as PostgreSQL reads them from JSON. */
export interface SealedIdentityRow {
  readonly office_id: string;
  readonly id: string;
  readonly kind: 'person';
  readonly key_id: string;
  readonly nonce: string;
  readonly ciphertext: string;
  readonly fingerprints: readonly string[];
  readonly created_by: string;
  readonly created_at: string;
}

/** A link row as it is loaded: to a citizen on an open record, to a sealed identity on a sealed one. */
export interface LinkRow extends Omit<PersonRow, 'citizen_id'> {
  readonly citizen_id: string | null;
  readonly sealed_id: string | null;
  readonly sealed: boolean;
}

/** The demo as it goes into the tables. */
export interface SealedDemo extends Omit<DemoRows, 'senders' | 'people'> {
  readonly sealedIdentities: readonly SealedIdentityRow[];
  readonly senders: readonly LinkRow[];
  readonly people: readonly LinkRow[];
}

/** Seals who stands on the records of sealed matters, and takes those off the list of citizens whom no open record names. */
export function sealDemo(rows: DemoRows, sealer: Sealer): SealedDemo {
  const citizens = new Map(rows.citizens.map((citizen) => [citizen.id, citizen]));
  const records = new Map([...rows.petitions, ...rows.receptions].map((record) => [record.id, record]));
  const identities = new Map<string, SealedIdentityRow>();
  const link = (person: PersonRow): LinkRow => {
    const record = must(records.get(person.record_id), 'record of a person');
    if (!record.sealed) return { ...person, sealed_id: null, sealed: false };
    // One identity for a person on a matter: a petition handed over has the same people as its reception.
    const place = `${record.matter_id}/${person.citizen_id}`;
    const known = identities.get(place) ?? seal(sealer, must(citizens.get(person.citizen_id), 'citizen of a person'), identities.size + 1);
    identities.set(place, known);
    return { ...person, citizen_id: null, sealed_id: known.id, sealed: true };
  };
  const [senders, people] = [rows.senders.map(link), rows.people.map(link)];
  const open = new Set([...senders, ...people].map((person) => person.citizen_id));
  return {
    ...rows,
    senders,
    people,
    sealedIdentities: [...identities.values()],
    citizens: rows.citizens.filter((citizen) => open.has(citizen.id)),
    history: rows.history.filter((event) => event.subject_kind !== 'citizen' || open.has(event.subject_id)),
  };
}

function seal(sealer: Sealer, citizen: CitizenRow, ordinal: number): SealedIdentityRow {
  const { office_id, created_by, created_at } = citizen;
  const id = demoId(`${office_id}/sealed`, ordinal);
  const { keyId, nonce, ciphertext, fingerprints } = sealer.seal(office_id, id, detailsOf(citizen));
  return { office_id, id, kind: 'person', key_id: keyId, nonce: hex(nonce), ciphertext: hex(ciphertext), fingerprints: fingerprints.map(hex), created_by, created_at };
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** What is written down about a citizen, as the product seals it. */
function detailsOf(citizen: CitizenRow): PersonDetails {
  return {
    fullName: citizen.full_name,
    birthYear: citizen.birth_year,
    sex: citizen.sex as PersonDetails['sex'],
    paperKind: citizen.paper_kind as PersonDetails['paperKind'],
    paperNumber: citizen.paper_number,
    noPaperReason: citizen.no_paper_reason,
    phone: citizen.phone,
    address: citizen.address,
  };
}
