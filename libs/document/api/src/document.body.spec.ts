import { describe, expect, it } from '@jest/globals';
import { requestValidation } from '@tiepdan/platform/api';
import { USUAL_SYMBOLS } from '@tiepdan/document/contract';
import { IssueDocumentBody } from './document.body.js';

const BODY = {
  kind: 'notice',
  symbol: 'TB-BTCD',
  issuedOn: '2026-11-18',
  summary: 'Thông báo kết quả',
  recipientIds: [],
  matterId: '00000000-0000-7000-8000-000000000001',
};
const read = (changes: object): Promise<IssueDocumentBody> => requestValidation().transform({ ...BODY, ...changes }, { type: 'body', metatype: IssueDocumentBody });

describe('the request to issue a paper', () => {
  it.each([...Object.values(USUAL_SYMBOLS), 'UBND-NN&MT', '123.BC', 'UBND-KTTÔNG'.normalize('NFD')])('takes the symbol %s', async (symbol) => {
    expect((await read({ symbol })).symbol).toBe(symbol.normalize('NFC'));
  });

  it.each(['', '12/PC', 'PC BTCD', '-PC', 'PC\u0000', 'X'.repeat(41), 5])('refuses the symbol %j', async (symbol) => {
    await expect(read({ symbol })).rejects.toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: 'symbol' }] });
  });

  it.each([
    ['number', 0],
    ['number', 1.5],
    ['number', '7'],
    ['number', 1_000_000],
    ['issuedOn', '2026-02-30'],
    ['summary', '  '],
    ['recipientIds', ['x']],
    ['recipientIds', [BODY.matterId, BODY.matterId]],
    ['status', 'cancelled'],
  ])('refuses %s %j', async (path, value) => {
    await expect(read({ [path]: value })).rejects.toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path }] });
  });
});
