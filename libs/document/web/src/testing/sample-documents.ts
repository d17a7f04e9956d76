import type { DocumentRow, DocumentView, DraftStart } from '@tiepdan/document/contract';
import type { PetitionView } from '@tiepdan/petition/contract';

/** A paper that went out, as a list shows it. For specs. */
export const ROW: DocumentRow = {
  id: 'd1',
  status: 'active',
  version: 3,
  state: 'issued',
  kind: 'forwarding',
  paper: 'forwarding',
  number: 123,
  symbol: 'PC-BTCD',
  issuedOn: '2026-11-05',
  summary: 'Chuyển đơn khiếu nại',
  recipientNames: ['Sở Nông nghiệp và Môi trường'],
  petitionId: 'p1',
  petitionNumber: '214/2026',
  receptionId: null,
  matterId: 'm1',
  matterNumber: 'VV-2026-000031',
  draftedByName: 'Lê Quang Khải',
  submittedOn: null,
  returnedReason: null,
  answerDueOn: null,
  withheld: [],
};

/** The same while it is being prepared. */
export const DRAFT_ROW: DocumentRow = { ...ROW, version: 1, state: 'draft', number: null, symbol: null, issuedOn: null };

/** A draft on its page. */
export const DRAFT: DocumentView = {
  id: 'd1',
  status: 'active',
  version: 2,
  createdAt: '2026-11-18T02:00:00Z',
  createdByName: 'Lê Quang Khải',
  updatedAt: '2026-11-18T02:00:00Z',
  state: 'draft',
  kind: 'forwarding',
  paper: 'forwarding',
  origin: 'own',
  number: null,
  symbol: null,
  issuedOn: null,
  summary: 'Chuyển đơn khiếu nại',
  recipientIds: ['a1'],
  recipients: [{ id: 'a1', name: 'Sở Nông nghiệp và Môi trường' }],
  petitionId: 'p1',
  petitionNumber: '214/2026',
  receptionId: null,
  receptionNumber: null,
  matterId: 'm1',
  matterNumber: 'VV-2026-000031',
  matterSummary: 'Bồi thường đất',
  leaderDayId: null,
  leaderDayOn: null,
  about: null,
  sealed: false,
  texts: { content: 'Đơn về bồi thường đất.' },
  signer: 'Đỗ Thị Giang',
  signerPosition: 'Trưởng Ban',
  signerAuthority: 'self',
  answerDueOn: null,
  draftedByName: 'Lê Quang Khải',
  submittedOn: null,
  approvedOn: null,
  approvedByName: null,
  returnedReason: null,
  printed: false,
  withheld: [],
  followers: [],
};

/** The usual words of a slip. */
export const START: DraftStart = {
  paper: 'forwarding',
  summary: 'Chuyển đơn khiếu nại của Nguyễn Văn Bình',
  recipients: [{ id: 'a1', name: 'Sở Nông nghiệp và Môi trường' }],
  texts: { content: 'Nội dung đơn: bồi thường đất.' },
  signer: 'Đỗ Thị Giang',
  signerPosition: 'Trưởng Ban',
  signerAuthority: 'self',
  answerDueOn: '2026-12-15',
  usualDue: { on: '2027-01-05', why: '30 ngày làm việc kể từ ngày 20/11/2026, theo thiết lập của cơ quan.' },
  symbol: 'PC-BTCD',
  sealed: false,
  existing: [],
};

export const AGENCIES = [
  { id: 'a1', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
  { id: 'a2', name: 'Ủy ban nhân dân xã Ví Dụ', shortName: 'UBND xã Ví Dụ', kind: 'commune' },
];

/** A petition decided to go to a body, or to none yet. */
export const petition = (id: string, bookNumber: number, changes: Partial<PetitionView> = {}): PetitionView =>
  ({
    id,
    bookNumber,
    bookYear: 2026,
    receivedOn: '2026-11-02',
    kind: 'complaint',
    summary: 'Bồi thường đất dự án đường tránh',
    matterId: 'm1',
    matterNumber: 'VV-2026-000031',
    senders: [],
    recipientId: 'a1',
    ...changes,
  }) as unknown as PetitionView;
