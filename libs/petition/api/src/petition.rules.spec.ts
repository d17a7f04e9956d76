import { describe, expect, it } from '@jest/globals';
import { PETITION_SOURCES, type PetitionSource, SOURCES_WITH_SENDER_BODY } from '@tiepdan/petition/contract';
import { checkKind, checkPetition } from './petition.rules.js';
import { PETITION } from './testing/petition-desk.js';

const TODAY = '2026-11-20';
const check = (changes: object) => () => checkPetition({ ...PETITION, ...changes }, TODAY);
const refusal = (code: string) => expect.objectContaining({ code });

describe('what must hold between the fields of a petition', () => {
  it.each([
    ['received today', { receivedOn: TODAY }],
    ['written on the day it came', { writtenOn: PETITION.receivedOn }],
    ['of unknown writing date', { writtenOn: null }],
    ['anonymous, with nobody named', { anonymous: true, senders: [] }],
    ['signed by more than are named', { signatoryCount: 120 }],
    ['eligible and within competence', { eligibility: 'eligible', competence: 'within' }],
    ['ineligible for a reason', { eligibility: 'ineligible', ineligibleReason: 'illegible' }],
  ])('lets pass one %s', (_, changes) => {
    expect(check(changes)).not.toThrow();
  });

  it.each([
    ['PETITION.RECEIVED_IN_FUTURE', { receivedOn: '2026-11-21' }],
    ['PETITION.WRITTEN_AFTER_RECEIVED', { writtenOn: '2026-11-19' }],
    ['PETITION.ANONYMOUS_WITH_SENDER', { anonymous: true }],
    ['PETITION.SENDER_MISSING', { senders: [] }],
    ['PETITION.FEWER_SIGNATORIES_THAN_SENDERS', { senders: [...PETITION.senders, ...PETITION.senders] }],
    ['PETITION.REASON_MISSING', { eligibility: 'ineligible' }],
    ['PETITION.REASON_NOT_DUE', { ineligibleReason: 'illegible' }],
    ['PETITION.REASON_NOT_DUE', { eligibility: 'eligible', competence: 'within', ineligibleReason: 'illegible' }],
    ['PETITION.COMPETENCE_MISSING', { eligibility: 'eligible' }],
    ['PETITION.COMPETENCE_NOT_DUE', { competence: 'outside' }],
    ['PETITION.COMPETENCE_NOT_DUE', { eligibility: 'ineligible', ineligibleReason: 'illegible', competence: 'outside' }],
  ])('refuses with %s', (code, changes) => {
    expect(check(changes)).toThrow(refusal(code));
  });

  it.each(Object.keys(PETITION_SOURCES) as PetitionSource[])('asks who passed it on exactly where the source is a body: %s', (source) => {
    const asked = SOURCES_WITH_SENDER_BODY.includes(source);
    if (asked) expect(check({ source })).toThrow(refusal('PETITION.SENDER_BODY_MISSING'));
    else expect(check({ source })).not.toThrow();
    expect(check({ source, senderBody: 'Ban Dân nguyện' })).not.toThrow();
  });

  it('says in the sentence what to mend', () => {
    expect(check({ receivedOn: '2026-11-21' })).toThrow('Ngày nhận đơn 21/11/2026 chưa đến.');
    expect(() => checkKind('complaint', 'proposal')).toThrow('Đơn được ghi là khiếu nại nhưng vụ việc là kiến nghị, phản ánh.');
    expect(() => checkKind('proposal', 'proposal')).not.toThrow();
  });
});
