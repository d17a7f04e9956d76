import type {
  BriefView,
  HearingDay,
  HearingDayView,
  HearingRow,
  HearingView,
  OpenDay,
  ReadinessItem,
  TodayView,
} from '@tiepdan/hearing/contract';

/** A request that stands first on a day to come; invented. */
export const ROW: HearingRow = {
  id: 'h1',
  version: 3,
  state: 'accepted',
  origin: 'petition',
  requestedOn: '2026-11-02',
  leaderDayId: 'day1',
  heldOn: '2026-12-15',
  hostName: 'Trần Thị Ví Dụ',
  hostPosition: 'Chủ tịch',
  slotAt: '08:00',
  orderNo: 1,
  kind: 'complaint',
  matterId: 'm1',
  matterNumber: 'VV-2026-000123',
  summary: 'Bồi thường đất dự án đường vành đai',
  petitionId: 'p1',
  petitionNumber: '214/2026',
  receptionId: null,
  receptionNumber: null,
  peopleNames: ['Nguyễn Văn Bình'],
  headCount: 1,
  sealed: false,
  flags: ['prolonged'],
  note: null,
  reason: null,
  told: null,
  agencies: [{ id: 'a1', name: 'Sở Ví Dụ' }],
  startedAt: null,
  heardReceptionId: null,
  actions: ['refuse', 'move', 'withdraw', 'involve', 'invite', 'begin', 'note', 'absent'],
};

/** Another, proposed after it, of a group. */
export const SECOND: HearingRow = {
  ...ROW,
  id: 'h2',
  version: 1,
  state: 'proposed',
  orderNo: 2,
  slotAt: null,
  matterId: 'm2',
  matterNumber: 'VV-2026-000124',
  summary: 'Ô nhiễm từ cơ sở chế biến',
  petitionId: null,
  petitionNumber: null,
  receptionId: 'r1',
  receptionNumber: '31/2026',
  origin: 'reception',
  peopleNames: ['Lê Thị Hoa', 'Phạm Văn Nam'],
  headCount: 12,
  flags: ['delegation'],
  agencies: [],
  actions: ['accept', 'refuse', 'move', 'withdraw', 'involve'],
};

/** One that asks for the day and has no place in its order yet. */
export const ASKING: HearingRow = {
  ...ROW,
  id: 'h3',
  version: 1,
  state: 'waiting',
  orderNo: null,
  slotAt: null,
  matterId: 'm3',
  matterNumber: 'VV-2026-000125',
  summary: 'Cấp giấy chứng nhận quyền sử dụng đất',
  peopleNames: ['Vũ Đức Minh'],
  flags: [],
  agencies: [],
  actions: ['accept', 'refuse', 'move', 'withdraw', 'involve'],
};

/** One from the public page that nobody has tied to a matter. */
export const PUBLIC: HearingView = {
  ...ASKING,
  id: 'h4',
  version: 1,
  origin: 'public',
  matterId: null,
  matterNumber: null,
  petitionId: null,
  petitionNumber: null,
  summary: 'Đề nghị xem xét việc thu hồi đất',
  peopleNames: ['Đỗ Văn Tám'],
  actions: ['tie', 'refuse', 'move', 'withdraw'],
  people: [],
  publicPerson: { fullName: 'Đỗ Văn Tám', phone: '0900000001', address: 'Thôn 3, xã Ví Dụ' },
  sealedId: null,
  content: 'Đề nghị xem xét việc thu hồi đất của gia đình tôi.',
  consentAt: '2026-11-19T02:00:00Z',
  invitations: [],
  minutes: null,
  createdByName: null,
};

/** The whole of one request. */
export const VIEW: HearingView = {
  ...ROW,
  people: [],
  publicPerson: null,
  sealedId: null,
  content: null,
  consentAt: null,
  invitations: [],
  minutes: null,
  createdByName: 'Lê Quang Khải',
};

export const DAY: HearingDay = {
  id: 'day1',
  heldOn: '2026-12-15',
  session: 'periodic',
  outcome: 'announced',
  hostId: 'l1',
  hostName: 'Trần Thị Ví Dụ',
  hostPosition: 'Chủ tịch',
  principalName: null,
  startsAt: '08:00',
  endsAt: '11:00',
  slotMinutes: 60,
  slotCapacity: 1,
  place: 'Trụ sở tiếp công dân tỉnh',
  online: false,
  publishedOn: '2026-11-20',
  registrationClosesOn: '2026-12-10',
  plannedContent: null,
};

export const OPEN_DAY: OpenDay = {
  ...DAY,
  capacity: 3,
  taken: 1,
  slots: [
    { at: '08:00', until: '09:00', capacity: 1, taken: 1 },
    { at: '09:00', until: '10:00', capacity: 1, taken: 0 },
    { at: '10:00', until: '11:00', capacity: 1, taken: 0 },
  ],
};

export const READY: readonly ReadinessItem[] = [
  { code: 'published', state: 'done', words: 'Đã công bố ngày 20/11/2026.', by: null, hearingIds: [] },
  { code: 'placed', state: 'due', words: 'Còn 1 đăng ký chưa quyết định.', by: null, hearingIds: ['h3'] },
  { code: 'citizens-told', state: 'late', words: 'Còn 1 công dân chưa được mời; hạn 09/12/2026.', by: '2026-12-09', hearingIds: ['h1'] },
];

export const DAY_VIEW: HearingDayView = {
  day: DAY,
  version: 7,
  slots: OPEN_DAY.slots,
  capacity: 3,
  hearings: [ROW, SECOND, ASKING],
  noteTakerId: null,
  noteTakerName: null,
  briefsPrintedAt: null,
  agencies: [{ id: 'a1', name: 'Sở Ví Dụ', hearingIds: ['h1'], invitation: null }],
  readiness: READY,
  online: null,
  may: { order: true, prepare: true, sit: true, close: true },
};

export const BRIEF: BriefView = {
  hearingId: 'h1',
  matterId: 'm1',
  matterNumber: 'VV-2026-000123',
  matterKind: 'complaint',
  field: 'Đất đai',
  people: ['Nguyễn Văn Bình, sinh năm 1964, thôn 1, xã Ví Dụ'],
  headCount: 1,
  summary: 'Bồi thường đất dự án đường vành đai',
  note: null,
  timeline: [{ on: '2026-07-05', text: 'Nhận đơn số 214/2026' }],
  papers: [{ on: '2026-07-12', number: '123/PC-BTCD', summary: 'Chuyển đơn', recipients: 'Sở Ví Dụ', answer: null }],
  receptions: [{ on: '2026-09-12', by: 'Lê Quang Khải', result: 'Hẹn trả lời', note: null }],
  conclusions: [],
  limits: [{ label: 'Giải quyết khiếu nại lần đầu', dueOn: '2026-11-13', late: true }],
  duties: ['Vụ việc kéo dài: xem xét báo cáo của cơ quan được giao.'],
};

/** The day as its screen asks for it: one matter to be heard. */
export const TODAY: TodayView = { day: { ...DAY_VIEW, hearings: [ROW] }, briefs: [BRIEF] };
