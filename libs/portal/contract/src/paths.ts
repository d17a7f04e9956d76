/** What officers call. */
export const portalPaths = {
  /** GET: the code that works now, or null. POST: issues one, or gives the one there is. */
  petitionCode: (petitionId: string) => `/api/petitions/${petitionId}/lookup-code`,
  petitionCodeRevocation: (petitionId: string) => `/api/petitions/${petitionId}/lookup-code/revocation`,
  receptionCode: (receptionId: string) => `/api/receptions/${receptionId}/lookup-code`,
  receptionCodeRevocation: (receptionId: string) => `/api/receptions/${receptionId}/lookup-code/revocation`,
  /** `?from=&to=` */
  satisfaction: '/api/portal/satisfaction',
  /** `?from=&to=` */
  use: '/api/portal/use',
  /** Public addresses with their QR. */
  addresses: '/api/portal/addresses',
} as const;

/** What anybody reads, without an account: pages made on the server. `office` is `office.code`. */
export const publicPaths = {
  root: '/public',
  lookup: '/public/look-up',
  /** Where the QR of a receipt points. */
  receipt: (code: string) => `/public/t/${code}`,
  /** The question after a visit. */
  satisfaction: (code: string) => `/public/r/${code}`,
  home: (office: string) => `/public/${office}`,
  /** `?year=2026` */
  schedule: (office: string) => `/public/${office}/schedule`,
  calendar: (office: string) => `/public/${office}/schedule.ics`,
  /** `?month=2026-12` */
  notice: (office: string) => `/public/${office}/schedule/notice.pdf`,
  registration: (office: string, dayId: string) => `/public/${office}/days/${dayId}/registration`,
  /** Answers to feedback on administrative procedures. */
  answers: (office: string) => `/public/${office}/answers`,
  styles: (hash: string) => `/public/styles-${hash}.css`,
} as const;

/** Words of an address that can be no office's code. */
export const RESERVED_OFFICE_CODES: readonly string[] = ['look-up', 't', 'r'];
