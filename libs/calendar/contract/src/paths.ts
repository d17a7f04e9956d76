export const calendarPaths = {
  year: (year: number | string) => `/api/calendar/${year}`,
  days: '/api/calendar/days',
  /** What a change of days would move. */
  previewDays: '/api/calendar/days/preview',
  day: (id: string) => `/api/calendar/days/${id}`,
  cancel: (id: string) => `/api/calendar/days/${id}/cancellation`,
  restore: (id: string) => `/api/calendar/days/${id}/restoration`,
  history: (id: string) => `/api/calendar/days/${id}/history`,
  import: '/api/calendar/import',
  rules: '/api/limit-rules',
  preview: '/api/limits/preview',
} as const;
