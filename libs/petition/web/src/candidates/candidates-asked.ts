import type { PeopleForm } from '@tiepdan/citizen/web';
import type { CandidatesAsked } from '@tiepdan/petition/contract';

/** What is asked about, and only where it is enough to ask: a first letter is in every name. */
export function enoughToAsk(asked: CandidatesAsked): boolean {
  const long = (text: string | null | undefined, least: number) => (text ?? '').trim().length >= least;
  const person = !asked.sealed && asked.kind !== 'denunciation';
  return (
    (person && (long(asked.name, 3) || long(asked.paper, 6) || long(asked.phone, 8))) || long(asked.summary, 12) || long(asked.matterId, 1)
  );
}

/** The beginning of a long text is enough to find it by; the server takes no more. */
export function withinLimits(asked: CandidatesAsked): CandidatesAsked {
  const cut = (text: string | null | undefined, most: number) => text?.slice(0, most) ?? null;
  const { name, paper, phone, place, summary } = asked;
  return { ...asked, name: cut(name, 200), paper: cut(paper, 60), phone: cut(phone, 40), place: cut(place, 300), summary: cut(summary, 500) };
}

/** What the lines of a form say about the person last written on, as far as it may be looked for. */
export function askedOfPeople(people: PeopleForm): Pick<CandidatesAsked, 'name' | 'paper' | 'phone' | 'birthYear' | 'place'> {
  if (people.disabled) return {};
  const line = people.controls.findLast((person) => !person.blank);
  if (!line) return {};
  const known = line.controls.known.value;
  if (known?.sealed) return {};
  if (known) return { name: known.fullName, paper: known.paperNumber, phone: known.phone, birthYear: known.birthYear, place: known.address };
  if (line.mode === 'searching') return askedOfWords(line.controls.query.value);
  const { fullName, paperNumber, phone, birthYear, address, commune } = line.controls.details.getRawValue();
  return { name: fullName || null, paper: paperNumber || null, phone: phone || null, birthYear: rightYear(birthYear), place: commune?.name ?? (address || null) };
}

/** The search box of a person takes a name and numbers in one. */
function askedOfWords(typed: unknown): Pick<CandidatesAsked, 'name' | 'paper' | 'phone'> {
  const words = typeof typed === 'string' ? typed.trim() : '';
  const digits = words.replace(/[^\d]/g, '');
  const name = words.replace(/[+\d.-]/g, ' ').trim();
  return { name: name || null, paper: digits.length >= 6 ? digits : null, phone: digits.length >= 9 ? digits : null };
}

const rightYear = (year: number | null): number | null => (year !== null && year >= 1880 && year <= 2200 ? year : null);
