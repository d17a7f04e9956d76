import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_KINDS, type DocumentDetails, type DocumentKind, KINDS_WITH_RECIPIENT } from '@tiepdan/document/contract';
import { checkDocument, checkNotBefore, checkNumberKept } from './document.rules.js';

const TODAY = '2026-11-20';
const PAPER: DocumentDetails = { kind: 'forwarding', symbol: 'PC-BTCD', issuedOn: TODAY, summary: 'Chuyển đơn', recipientIds: ['a'], petitionId: 'p' };
const check = (changes: Partial<DocumentDetails>) => () => checkDocument({ ...PAPER, ...changes }, TODAY);
const refusal = (code: string) => expect.objectContaining({ code });

describe('what must hold between the fields of a paper', () => {
  it('takes one of today about a petition, a matter, or both', () => {
    expect(check({})).not.toThrow();
    expect(check({ petitionId: null, matterId: 'm' })).not.toThrow();
    expect(check({ matterId: 'm' })).not.toThrow();
  });

  it('refuses one of tomorrow, and one about nothing', () => {
    expect(check({ issuedOn: '2026-11-21' })).toThrow(refusal('DOCUMENT.ISSUED_IN_FUTURE'));
    expect(check({ issuedOn: '2026-11-21' })).toThrow('Ngày văn bản 21/11/2026 chưa đến.');
    expect(check({ petitionId: null })).toThrow(refusal('DOCUMENT.SUBJECT_MISSING'));
  });

  it.each(Object.keys(DOCUMENT_KINDS) as DocumentKind[])('asks where it went, of a %s, where that is due', (kind) => {
    const attempt = check({ kind, recipientIds: [] });
    if (KINDS_WITH_RECIPIENT.includes(kind)) expect(attempt).toThrow(refusal('DOCUMENT.RECIPIENT_MISSING'));
    else expect(attempt).not.toThrow();
  });

  it('refuses one older than its petition', () => {
    expect(() => checkNotBefore('2026-11-01', '2026-11-02')).toThrow('Ngày văn bản 01/11/2026 trước ngày nhận đơn 02/11/2026.');
    expect(() => checkNotBefore('2026-11-02', '2026-11-02')).not.toThrow();
  });

  it('keeps number, symbol and year of an issued paper', () => {
    const issued = { number: 7, symbol: 'PC-BTCD', issuedOn: '2026-11-18' };
    const keep = (changes: Partial<DocumentDetails>) => () => checkNumberKept(issued, { ...PAPER, ...changes });
    for (const same of [{}, { number: 7 }, { number: null }, { issuedOn: '2026-01-02' }]) expect(keep(same)).not.toThrow();
    for (const other of [{ number: 8 }, { symbol: 'TB-BTCD' }, { issuedOn: '2025-12-31' }]) expect(keep(other)).toThrow(refusal('DOCUMENT.NUMBER_FIXED'));
  });
});
