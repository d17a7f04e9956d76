import { type FormerPaper, PAPERS_OF, type PersonDetails, type PersonInput, type Place, bareNumber, citizenErrors, storedPhone } from '@tiepdan/citizen/contract';
import { Refusal } from '@tiepdan/platform/api';

/** Where a person stands on a form: which line, and the path of the details in the request (`people.0.details`). */
export interface Line {
  readonly position: number;
  readonly path: string;
}

/** A refusal that names the line in words and the field by its path; never what stands in it. */
export function refuseField(code: keyof typeof citizenErrors, line: Line, field: string): Refusal {
  const refusal = new Refusal(citizenErrors, code, { position: line.position });
  return new Refusal(citizenErrors, code, { position: line.position }, [{ path: [line.path, field].filter(Boolean).join('.'), rule: code, message: refusal.message }]);
}

/**
 * What must hold between the fields of a person or organisation; the database's CHECKs say the same where they can.
 * @throws Refusal CITIZEN.* naming the line and the field
 */
export function checkDetails(details: PersonInput, line: Line): void {
  const party = details.party ?? 'person';
  if (!PAPERS_OF[party].includes(details.paperKind)) throw refuseField('CITIZEN.PAPER_OF_OTHER_PARTY', line, 'paperKind');
  if (party === 'organisation' && !details.headName) throw refuseField('CITIZEN.HEAD_MISSING', line, 'headName');
  const strange = party === 'person' ? details.headName || details.headPosition : details.birthYear || details.sex;
  if (strange) throw refuseField('CITIZEN.NOT_OF_A_PERSON', line, party === 'person' ? 'headName' : 'birthYear');
  checkPaper(details, line);
  checkFormerPapers(details.formerPapers ?? [], line);
  if (!details.place && !details.address) throw refuseField('CITIZEN.ADDRESS_MISSING', line, 'address');
  if (details.place && Boolean(details.place.communeCode) === Boolean(details.place.communeName))
    throw refuseField('CITIZEN.COMMUNE_MISSING', line, 'place.communeCode');
}

/** A paper has its number, a missing paper its reason (NĐ 154/2026 Mẫu 03/TCD); a citizen's number has 12 digits (NĐ 137/2015). */
function checkPaper(details: PersonInput, line: Line): void {
  if (details.paperKind === 'none') {
    if (!details.noPaperReason) throw refuseField('CITIZEN.NO_PAPER_REASON_MISSING', line, 'noPaperReason');
    return;
  }
  if (!details.paperNumber) throw refuseField('CITIZEN.PAPER_NUMBER_MISSING', line, 'paperNumber');
  if (details.paperKind === 'citizen-id' && !/^\d{12}$/.test(bareNumber(details.paperNumber))) throw refuseField('CITIZEN.BAD_CITIZEN_ID', line, 'paperNumber');
}

/** An old identity card has 9 digits, one of its last series 12 (NĐ 05/1999, NĐ 106/2013). */
function checkFormerPapers(papers: readonly FormerPaper[], line: Line): void {
  const seen = new Set<string>();
  papers.forEach(({ kind, number }, index) => {
    const bare = bareNumber(number);
    const right = kind === 'id-card' ? /^(\d{9}|\d{12})$/ : kind === 'citizen-id' ? /^\d{12}$/ : /./;
    if (!right.test(bare) || seen.has(`${kind} ${bare}`)) throw refuseField('CITIZEN.BAD_FORMER_PAPER', line, `formerPapers.${index}.number`);
    seen.add(`${kind} ${bare}`);
  });
}

/** Checked details as they are stored, in the open list or sealed: only what the party has, numbers bare, one address line. */
export function storedDetails(input: PersonInput, place: Place | null, address: string): PersonDetails {
  const none = input.paperKind === 'none';
  const organisation = input.party === 'organisation';
  return {
    party: input.party ?? 'person',
    fullName: input.fullName,
    headName: organisation ? (input.headName ?? null) : null,
    headPosition: organisation ? (input.headPosition ?? null) : null,
    birthYear: input.birthYear ?? null,
    sex: input.sex ?? null,
    paperKind: input.paperKind,
    paperNumber: none || !input.paperNumber ? null : storedNumber(input.paperKind, input.paperNumber),
    noPaperReason: none ? (input.noPaperReason ?? null) : null,
    formerPapers: (input.formerPapers ?? []).map(({ kind, number }) => ({ kind, number: bareNumber(number) })),
    phone: input.phone ? storedPhone(input.phone) : null,
    email: input.email ?? null,
    address,
    place,
    formerAddress: input.formerAddress ?? null,
  };
}

/** Numbers of identity papers are bare; those of decisions and registrations keep their strokes (`12/QĐ-UBND`). */
function storedNumber(kind: PersonInput['paperKind'], number: string): string {
  return kind === 'registration' || kind === 'other' ? number : bareNumber(number);
}
