import type { FeedbackAction } from './lifecycle.js';

export const feedbackPaths = {
  /** `?q=&from=&to=&channel=&kind=&state=received,forwarded&stage=open|answered|published|withdrawn|late&citizenId=&petitionId=&receptionId=&agencyId=&year=&status=&cursor=&limit=` */
  list: '/api/feedback',
  one: (id: string) => `/api/feedback/${id}`,
  cancel: (id: string) => `/api/feedback/${id}/cancellation`,
  restore: (id: string) => `/api/feedback/${id}/restoration`,
  history: (id: string) => `/api/feedback/${id}/history`,
  /** One more step: POST with the action's request. */
  step: (id: string, action: FeedbackAction) => `/api/feedback/${id}/steps/${action}`,
  /** What the form begins with when it is opened from a record: `?petitionId=` or `?receptionId=`. */
  source: '/api/feedback-source',
  /** Counts by channel beside the same period a year before: `?from=&to=`. */
  figures: '/api/feedback-figures',
  figuresFile: '/api/feedback-figures/file',
  terms: '/api/feedback-terms',
} as const;
