const recordPaths = <Base extends string>(base: Base) => ({
  /** GET a page, POST enters one. */
  list: base,
  /** GET, PUT corrects. */
  one: (id: string) => `${base}/${id}`,
  history: (id: string) => `${base}/${id}/history`,
  cancel: (id: string) => `${base}/${id}/cancellation`,
  restore: (id: string) => `${base}/${id}/restoration`,
});

export const oversightPaths = {
  /** `?change=&from=&to=&status=&q=&cursor=&limit=`; days are those of issue. */
  instruments: recordPaths('/api/legal-instruments'),
  /** `?kind=&from=&to=&status=&q=&cursor=&limit=`; days are those it was held. */
  trainings: recordPaths('/api/training-events'),
  /** `?list=&from=&to=&status=&q=&cursor=&limit=`; days are those of the beginning, or with `list` the period it is read over. */
  inspections: recordPaths('/api/inspections'),
  /** POST: it is concluded. */
  conclusion: (id: string) => `/api/inspections/${id}/conclusion`,
  /** POST: the conclusion was entered by mistake. */
  reopening: (id: string) => `/api/inspections/${id}/reopening`,
  /** POST: what was done by its conclusion on one day. */
  facts: (id: string) => `/api/inspections/${id}/facts`,
  /** POST: a fact was entered by mistake. */
  factCancellation: (id: string) => `/api/inspections/${id}/fact-cancellation`,
  /** POST: the conclusion is carried out. */
  completion: (id: string) => `/api/inspections/${id}/completion`,
  /** POST: it is not, after all. */
  completionUndone: (id: string) => `/api/inspections/${id}/completion-undone`,
  /** `?from=&to=`: what columns 1–17 of form 06/QLKNTC count of the period. */
  figures: '/api/oversight-figures',
} as const;
