import type { ConclusionReport, ConclusionView, FigureLine, TaskList, TaskListCounts, TaskRow, TaskView } from '@tiepdan/conclusion/contract';

/** A task that is five working days late; today is 20/11/2026. Invented, for specs. */
export const TASK: TaskRow = {
  id: 't1',
  version: 3,
  state: 'open',
  conclusionId: 'c1',
  ordinal: 1,
  agencyId: 'g1',
  agencyName: 'Sở Ví Dụ',
  content: 'Kiểm tra hồ sơ thu hồi đất, trả lời công dân',
  dueOn: '2026-11-13',
  late: true,
  lateDays: 5,
  reportedOn: null,
  doneOn: null,
  doneLate: false,
  leaderDayId: 'l1',
  hostId: 'h1',
  hostName: 'Hoàng Văn Giả Định',
  concludedOn: '2026-11-02',
  matterId: 'm1',
  matterNumber: 'VV-2026-000012',
  sealed: false,
  documentId: 'd1',
  documentNumber: '15/TB-BTCD',
  delivery: { id: 'v1', state: 'received', dueOn: '2026-11-13', late: true, answeredOn: null },
  actions: ['progress', 'report', 'close', 'extend', 'withdraw'],
};

export const TASK_VIEW: TaskView = {
  ...TASK,
  result: null,
  evidenceId: null,
  evidenceSymbol: null,
  answers: [],
  steps: [{ id: 's1', kind: 'given', on: '2026-11-02', text: null, dueFrom: null, dueTo: '2026-11-13', byName: 'Lê Quang Khải', at: '2026-11-02T04:00:00.000Z' }],
};

export const CONCLUSION: ConclusionView = {
  id: 'c1',
  version: 2,
  status: 'active',
  state: 'following',
  leaderDayId: 'l1',
  hostId: 'h1',
  hostName: 'Hoàng Văn Giả Định',
  hostPosition: 'Phó Chủ tịch UBND tỉnh',
  heldOn: '2026-11-02',
  concludedOn: '2026-11-02',
  receptionId: 'r1',
  receptionNumber: '37/2026',
  matterId: 'm1',
  matterNumber: 'VV-2026-000012',
  text: 'Giao Sở Ví Dụ kiểm tra, trả lời công dân.',
  sealed: false,
  notice: { documentId: 'd1', state: 'issued', number: '15/TB-BTCD', issuedOn: '2026-11-05' },
  noticeDueOn: '2026-11-09',
  noticeLate: false,
  tasks: { given: 1, open: 1, late: 1, reported: 0, done: 0 },
  taskList: [TASK_VIEW],
  notices: [{ documentId: 'd1', state: 'issued', number: '15/TB-BTCD', issuedOn: '2026-11-05' }],
  unnotified: false,
  actions: ['correct', 'add-task'],
  createdAt: '2026-11-02T04:00:00.000Z',
  createdByName: 'Lê Quang Khải',
  updatedAt: '2026-11-02T04:00:00.000Z',
};

const LISTS: Readonly<Record<TaskList, number>> = { open: 4, late: 1, soon: 1, reported: 1, 'done-in-time': 2, 'done-late': 1, withdrawn: 0 };
export const COUNTS: TaskListCounts = { all: LISTS, mine: null };
export const OWN_COUNTS: TaskListCounts = { all: LISTS, mine: { ...LISTS, open: 2 } };

const LINE: FigureLine = {
  id: 'g1',
  name: 'Sở Ví Dụ',
  figures: { given: 6, 'done-in-time': 2, 'done-late': 1, 'open-in-time': 2, 'open-late': 1, reported: 1 },
  averageDays: 9.5,
  averageWorkingDays: 7.5,
};
export const REPORT: ConclusionReport = {
  from: '2026-01-01',
  to: '2026-12-31',
  conclusions: 3,
  withTasks: 2,
  noticesInTime: 1,
  noticesLate: 1,
  noticesMissing: 1,
  whole: LINE,
  agencies: [LINE],
  leaders: [{ ...LINE, id: 'h1', name: 'Hoàng Văn Giả Định' }],
};
