import { describe, expect, it } from '@jest/globals';
import type { Capacity, PersonRequest } from '@tiepdan/citizen/contract';
import { checkAppointments, checkRepresentatives } from './group.rules.js';

const people = (...capacities: Capacity[]): PersonRequest[] => capacities.map((capacity, index) => ({ citizenId: `citizen-${index}`, capacity }));
const representatives = (count: number) => people(...Array.from({ length: count }, () => 'representative' as const));
const group = (count: number) => ({ count, on: '2026-11-20', path: 'senders' }) as const;

describe('who speaks for a group', () => {
  it.each([
    [4, 4],
    [5, 2],
    [10, 2],
    [11, 5],
    [121, 5],
  ])('of %i people are at most %i', (count, most) => {
    expect(() => checkRepresentatives(representatives(most), group(count))).not.toThrow();
    if (count < 5) return;
    expect(() => checkRepresentatives(representatives(most + 1), group(count))).toThrow(
      expect.objectContaining({ code: 'CITIZEN.TOO_MANY_REPRESENTATIVES', fields: [expect.objectContaining({ path: `senders.${most}` })] }),
    );
  });

  it('does not count the lawyer who comes along', () => {
    expect(() => checkRepresentatives(people('representative', 'representative', 'lawyer', 'authorised'), group(7))).not.toThrow();
  });

  const appointed = (capacity: Capacity, on: string, signedBy: number | null = null): PersonRequest[] => [{ citizenId: 'a', capacity, appointment: { on, signedBy } }];

  it.each<[string, string, PersonRequest[]]>([
    ['CITIZEN.APPOINTMENT_NOT_DUE', 'senders.0.appointment', appointed('self', '2026-11-01')],
    ['CITIZEN.APPOINTMENT_LATER', 'senders.0.appointment.on', appointed('representative', '2026-11-21')],
    ['CITIZEN.APPOINTMENT_SIGNED_BY_MORE', 'senders.0.appointment.signedBy', appointed('representative', '2026-11-20', 8)],
  ])('is refused with %s at %s', (code, path, named) => {
    expect(() => checkAppointments(named, group(7))).toThrow(expect.objectContaining({ code, fields: [expect.objectContaining({ path })] }));
  });

  it('may be appointed on the day itself, by all of the group, or come without the paper', () => {
    expect(() => checkAppointments([...appointed('representative', '2026-11-20', 7), ...representatives(1)], group(7))).not.toThrow();
  });
});
