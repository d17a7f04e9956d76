import type { SessionView } from '@tiepdan/identity/contract';

/** A signed-in officer for component tests; invented. */
export function sampleSession(permissions: readonly string[]): SessionView {
  return {
    id: '01980000-0000-7000-8000-00000000000a',
    stage: 'full',
    idleMinutes: 60,
    endsAt: '2026-11-20T12:00:00Z',
    accountId: 'account-1',
    username: 'tiepdan',
    fullName: 'Phạm Thu Hà',
    position: 'Chuyên viên',
    roles: ['reception-officer'],
    agency: null,
    permissions,
    office: {
      id: 'office-1',
      name: 'Ban Tiếp công dân tỉnh',
      parentName: 'Văn phòng UBND tỉnh',
      placeName: 'Gia Sơn',
      committeeName: 'UBND tỉnh',
    },
    home: null,
    standsInFor: [],
    reach: { records: 'office', sealed: 'masked', subtree: false },
    today: '2026-11-21',
    demo: true,
  };
}
