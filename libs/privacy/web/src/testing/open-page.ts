import { openAddress, wordsOf } from '@tiepdan/identity/web/testing';
import type { ErasureView } from '@tiepdan/privacy/contract';
import { privacyRoutes } from '../privacy.routes';

export const HEAD = ['privacy.erase', 'privacy.approve-erasure', 'privacy.set-retention', 'privacy.hand-over'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openPrivacyPage(address: string, permissions: readonly string[] = HEAD) {
  const routes = [{ path: 'admin/privacy', children: privacyRoutes }];
  const its = await openAddress(address, { routes, can: (permission) => permissions.includes(permission) });
  return { ...its, said: () => wordsOf(document.body) };
}

export const ERASURE: ErasureView = {
  id: 'e1',
  version: 2,
  state: 'submitted',
  number: '01/QĐ-TH',
  decidedOn: '2026-11-10',
  items: 2,
  erased: 0,
  kept: 0,
  signer: 'Lê Văn Ký',
  reason: 'Hết thời hạn bảo quản',
  createdByName: 'Ngô Thị Lập',
  approvedByName: null,
  finishedAt: null,
  actions: ['approve', 'withdraw'],
  samePerson: null,
  list: [
    { ordinal: 1, kind: 'citizen', name: 'Tẩn A Xa', state: 'waiting', why: null, records: 0, files: 0 },
    { ordinal: 2, kind: 'matter', name: 'Vụ việc 4/2003', state: 'waiting', why: null, records: 0, files: 0 },
  ],
};
