export const conclusionPaths = {
  /** GET `?list=&hostId=&leaderDayId=&receptionId=&matterId=&petitionId=&status=&from=&to=&mine=&q=&cursor=&limit=`; POST records one. */
  list: '/api/conclusions',
  /** GET, PUT corrects. */
  one: (id: string) => `/api/conclusions/${id}`,
  history: (id: string) => `/api/conclusions/${id}/history`,
  cancel: (id: string) => `/api/conclusions/${id}/cancellation`,
  restore: (id: string) => `/api/conclusions/${id}/restoration`,
  /** POST: one more task. */
  tasks: (id: string) => `/api/conclusions/${id}/tasks`,
  /** POST: drafts the notice of everything no notice names yet. */
  notice: (id: string) => `/api/conclusions/${id}/notice`,

  /**
   * `?list=&figure=&agencyId=&hostId=&leaderDayId=&matterId=&from=&to=&mine=&q=&cursor=&limit=`, most urgent first. `from`–`to` are days of
   * the conclusion; `figure` asks for the tasks of a number.
   */
  taskList: '/api/conclusion-tasks',
  /** The same filter as an .xlsx. */
  taskExport: '/api/conclusion-tasks/export',
  taskCounts: '/api/conclusion-tasks/counts',
  /** `?mine=` */
  openByAgency: '/api/conclusion-tasks/open-by-agency',
  progress: (id: string) => `/api/conclusion-tasks/${id}/progress`,
  report: (id: string) => `/api/conclusion-tasks/${id}/report`,
  close: (id: string) => `/api/conclusion-tasks/${id}/closing`,
  extend: (id: string) => `/api/conclusion-tasks/${id}/due`,
  withdraw: (id: string) => `/api/conclusion-tasks/${id}/withdrawal`,
  reopen: (id: string) => `/api/conclusion-tasks/${id}/reopening`,

  /** `?from=&to=`: how the conclusions of a period were carried out. */
  figures: '/api/conclusion-figures',
  /** The same as an .xlsx. */
  figuresExport: '/api/conclusion-figures/export',
  /** GET, PUT. */
  terms: '/api/conclusion-terms',
} as const;
