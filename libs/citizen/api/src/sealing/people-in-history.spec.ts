import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { Database } from '@tiepdan/platform/api';
import type { SealedTexts } from './sealed-texts.js';
import { NO_LONGER_LISTED, PeopleInHistory, peopleInHistory, withoutPeople } from './people-in-history.js';

const [KNOWN, GONE] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const open = (citizenId: string) => ({ citizenId, sealedId: null });
const sealed = (sealedId: string) => ({ citizenId: null, sealedId });

const entry = (before: string, after: string): HistoryEntry => ({
  id: 'e',
  type: 'corrected',
  label: 'Sửa',
  at: '2026-11-20T00:00:00Z',
  actorName: 'Lê Thị Thử',
  reason: 'Ghi nhầm',
  changes: [
    { field: 'senders', label: 'Người gửi', before, after },
    { field: 'summary', label: 'Tóm tắt', before: 'Cũ', after: null },
  ],
});

describe('people in a history', () => {
  const query = async () => [{ id: KNOWN, name: 'Đặng Thị Hoà' }];
  const texts = { mask: async (_on: object, _office: string, _matter: string | null, value: unknown) => value } as unknown as SealedTexts;
  const history = new PeopleInHistory({ read: (run: (manager: object) => unknown) => run({ query }) } as unknown as Database, texts);
  const read = async (isSealed: boolean, before: string, after: string) => (await history.read('o', { sealed: isSealed, matterId: 'm' }, [entry(before, after)]))[0]?.changes;

  it('are written as tokens, never by name', () => {
    expect(peopleInHistory([open(KNOWN), sealed(GONE)])).toBe(`⟨citizen:${KNOWN}⟩, ⟨sealed:${GONE}⟩`);
    expect(peopleInHistory([])).toBe('(không ghi)');
    expect(withoutPeople({ id: 'x', senders: [open(KNOWN)] }, 'senders')).toEqual({ id: 'x' });
  });

  it('are named when it is read, while they are on the list', async () => {
    const changes = await read(false, peopleInHistory([open(KNOWN)]), peopleInHistory([open(KNOWN), open(GONE)]));
    expect(changes?.[0]).toMatchObject({ before: 'Đặng Thị Hoà', after: `Đặng Thị Hoà, ${NO_LONGER_LISTED}` });
    expect(changes?.[1]).toMatchObject({ before: 'Cũ', after: null });
  });

  it('are not named on a record that is sealed now, nor those who were sealed once', async () => {
    const changes = await read(true, peopleInHistory([open(KNOWN)]), peopleInHistory([sealed(GONE)]));
    expect(changes?.[0]).toMatchObject({ before: SEALED_NAME, after: SEALED_NAME });
    expect((await read(false, peopleInHistory([sealed(GONE)]), peopleInHistory([open(KNOWN)])))?.[0]).toMatchObject({ before: SEALED_NAME, after: 'Đặng Thị Hoà' });
  });
});
