import type { LookupCodeView } from '@tiepdan/portal/contract';

/** A code that was looked up twice. For specs. */
export const CODE: LookupCodeView = {
  code: '7K3M-Q2ZD-9HXA-5',
  address: 'https://tiepdan.example/public/t/7K3M-Q2ZD-9HXA-5',
  lookupAddress: 'https://tiepdan.example/public/look-up',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
  issuedAt: '2026-11-20T02:00:00.000Z',
  issuedBy: 'Lê Thị Thử',
  ordinal: 1,
  lookups: 2,
  lastLookupAt: '2026-11-21T02:00:00.000Z',
};
