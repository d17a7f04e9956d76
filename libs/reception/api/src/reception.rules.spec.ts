import { describe, expect, it } from '@jest/globals';
import { representativesAllowed } from '@tiepdan/citizen/contract';
import type { ReceptionDetails } from '@tiepdan/reception/contract';
import { checkPetitionTaken, checkReception } from './reception.rules.js';

const person = { citizenId: 'someone' };
const visit: ReceptionDetails = {
  receivedOn: '2026-11-20',
  mode: 'regular',
  officerId: 'officer',
  attendance: 'received',
  people: [person],
  headCount: 1,
  matter: { matterId: 'matter' },
  result: 'guided',
};

describe('rules of a reception', () => {
  it('accepts a plain visit today', () => {
    expect(() => checkReception(visit, '2026-11-20')).not.toThrow();
  });

  it.each<[string, Partial<ReceptionDetails>]>([
    ['RECEPTION.IN_FUTURE', { receivedOn: '2026-11-21' }],
    ['RECEPTION.LEADER_DAY_MISSING', { mode: 'ad-hoc' }],
    ['RECEPTION.LEADER_DAY_NOT_DUE', { leaderDayId: 'day' }],
    ['RECEPTION.REFUSAL_GROUND_MISSING', { attendance: 'refused' }],
    ['RECEPTION.REFUSAL_GROUND_NOT_DUE', { refusalGround: 'law-9-1' }],
    ['RECEPTION.PEOPLE_MISSING', { people: [] }],
    ['RECEPTION.MORE_NAMED_THAN_CAME', { people: [person, person] }],
    ['RECEPTION.TOO_MANY_REPRESENTATIVES', { people: [person, person, person], headCount: 10 }],
    ['RECEPTION.TOO_MANY_REPRESENTATIVES', { people: Array.from({ length: 6 }, () => person), headCount: 121 }],
    ['RECEPTION.MATTER_MISSING', { matter: null }],
    ['RECEPTION.RESULT_MISSING', { result: null }],
  ])('refuses %s', (code, changes) => {
    expect(() => checkReception({ ...visit, ...changes }, '2026-11-20')).toThrow(expect.objectContaining({ code }));
  });

  it('asks neither matter nor result of someone who did not come', () => {
    expect(() => checkReception({ ...visit, attendance: 'no-show', matter: null, result: null, people: [] }, '2026-11-20')).not.toThrow();
  });

  it('ties a petition handed over to the result "Nhận đơn"', () => {
    expect(() => checkPetitionTaken('petition-taken', false)).toThrow(expect.objectContaining({ code: 'RECEPTION.PETITION_NOT_TAKEN' }));
    expect(() => checkPetitionTaken('guided', true)).toThrow(expect.objectContaining({ code: 'RECEPTION.PETITION_NOT_TAKEN' }));
    expect(() => checkPetitionTaken('petition-taken', true)).not.toThrow();
  });

  it.each([
    [1, 1],
    [4, 4],
    [5, 2],
    [10, 2],
    [11, 5],
    [121, 5],
  ])('lets %i people name at most %i (Luật TCD Đ.29)', (headCount, most) => {
    expect(representativesAllowed(headCount).most).toBe(most);
  });
});
