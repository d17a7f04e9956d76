import type { BatchAction } from './requests.js';

/** Steps with a route of their own. */
export type DocumentRouteAction = 'submit' | 'recall' | 'return' | 'approve' | 'issue' | 'discard' | 'take-back';

export const documentPaths = {
  /** Papers that went out. `?q=&from=&to=&kind=&paper=&petitionId=&matterId=&receptionId=&recipientId=&status=&cursor=&limit=` */
  list: '/api/documents',
  one: (id: string) => `/api/documents/${id}`,
  cancel: (id: string) => `/api/documents/${id}/cancellation`,
  restore: (id: string) => `/api/documents/${id}/restoration`,
  history: (id: string) => `/api/documents/${id}/history`,
  /** Papers being prepared; newest first. `?state=&paper=&mine=&draftedById=&petitionId=&matterId=&receptionId=&status=&cursor=&limit=`. POST: a new draft. */
  drafts: '/api/documents/drafts',
  /** What a new draft starts from. `?paper=&petitionId=…` as of `DraftRequest` */
  draftStart: '/api/documents/drafts/start',
  draftMany: '/api/documents/drafts/batch',
  /** How many wait in each state. */
  queue: '/api/documents/queue',
  edit: (id: string) => `/api/documents/${id}/draft`,
  step: (id: string, action: DocumentRouteAction) => `/api/documents/${id}/${action}`,
  batch: (action: BatchAction) => `/api/documents/batch/${action}`,
  steps: (id: string) => `/api/documents/${id}/steps`,
  /** The paper itself: what was kept when it was issued, or a preview marked as a draft. `?format=docx|pdf` */
  file: (id: string) => `/api/documents/${id}/file`,
  prints: '/api/documents/prints',
  print: (id: string) => `/api/documents/prints/${id}`,
  printFile: (id: string) => `/api/documents/prints/${id}/file`,
  /** A template tried on a record. `?subject=petition|reception|…&id=&templateId=&format=docx|pdf` */
  preview: (paper: string) => `/api/papers/${paper}/preview`,
  /** `?from=&to=&format=docx|pdf|xlsx` */
  receptionBook: '/api/reception-book',
  books: '/api/document-books',
  book: (id: string) => `/api/document-books/${id}`,
  closeBook: (id: string) => `/api/document-books/${id}/closure`,
  reopenBook: (id: string) => `/api/document-books/${id}/reopening`,
  /** `?year=&from=` */
  bookPage: (id: string) => `/api/document-books/${id}/page`,
  /** `?year=` an .xlsx */
  bookExport: (id: string) => `/api/document-books/${id}/export`,
  numbering: '/api/document-numbering',
} as const;
