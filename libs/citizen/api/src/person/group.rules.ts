import { GROUP_FROM, type PersonRequest, citizenErrors, representativesAllowed } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/** The group that the people of a form speak for. */
export interface Group {
  /** How many they are: the head-count of a reception, the signatories of a petition. */
  readonly count: number;
  /** The day of the reception or of the petition's receipt. */
  readonly on: PlainDate;
  /** What the request calls its people. */
  readonly path: 'people' | 'senders';
}

/** Those who are themselves of the group; lawyers and the authorised stand beside it. */
export const ofTheGroup = (people: readonly PersonRequest[]): PersonRequest[] =>
  people.filter(({ capacity = 'self' }) => capacity === 'self' || capacity === 'representative');

/**
 * A group names no more representatives than the law allows (Luật TCD Đ.29; NĐ 155/2026 Đ.4).
 * @throws Refusal CITIZEN.TOO_MANY_REPRESENTATIVES
 */
export function checkRepresentatives(people: readonly PersonRequest[], { count, path }: Group): void {
  const { most } = representativesAllowed(count);
  const named = ofTheGroup(people);
  if (count < GROUP_FROM || named.length <= most) return;
  const first = named[most];
  throw refuse('CITIZEN.TOO_MANY_REPRESENTATIVES', { people: count, most }, first ? `${path}.${people.indexOf(first)}` : path);
}

/**
 * The papers by which the group appointed them: only of representatives, not later than the day, not signed by more than
 * there are (NĐ 154/2026 Đ.14 k.3). That a paper is missing is shown on the record and keeps nobody from being heard.
 * @throws Refusal CITIZEN.APPOINTMENT_* naming the line and the field
 */
export function checkAppointments(people: readonly PersonRequest[], { count, on, path }: Group): void {
  people.forEach(({ appointment, capacity = 'self' }, index) => {
    if (!appointment) return;
    const position = index + 1;
    const at = `${path}.${index}.appointment`;
    if (capacity !== 'representative') throw refuse('CITIZEN.APPOINTMENT_NOT_DUE', { position }, at);
    if (appointment.on > on) throw refuse('CITIZEN.APPOINTMENT_LATER', { position }, `${at}.on`);
    if (appointment.signedBy && appointment.signedBy > count) throw refuse('CITIZEN.APPOINTMENT_SIGNED_BY_MORE', { position, people: count }, `${at}.signedBy`);
  });
}

function refuse(code: keyof typeof citizenErrors, details: Readonly<Record<string, unknown>>, path: string): Refusal {
  return new Refusal(citizenErrors, code, details, [{ path, rule: code, message: new Refusal(citizenErrors, code, details).message }]);
}
