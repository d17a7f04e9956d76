export const hearingPaths = {
  /** Requests, newest first: `?list=&state=&origin=&leaderDayId=&noDay=&petitionId=&receptionId=&matterId=&q=&cursor=&limit=`. POST registers. */
  list: '/api/hearings',
  /** How many wait in each work list. */
  counts: '/api/hearings/counts',
  one: (id: string) => `/api/hearings/${id}`,
  history: (id: string) => `/api/hearings/${id}/history`,
  /** Published days to come on which one may still ask to be heard, and what is free. `?from=&to=` */
  openDays: '/api/hearings/open-days',
  /** The reader's own day of today, or the next one, with what the screen of the day needs, in one request. A leader: days he hosts, or that are received on his behalf. `?dayId=` */
  today: '/api/hearings/today',

  /** POST: a request of the public page is tied to a citizen and a matter. */
  tie: (id: string) => `/api/hearings/${id}/tie`,
  accept: (id: string) => `/api/hearings/${id}/acceptance`,
  refuse: (id: string) => `/api/hearings/${id}/refusal`,
  move: (id: string) => `/api/hearings/${id}/day`,
  withdraw: (id: string) => `/api/hearings/${id}/withdrawal`,
  takeBack: (id: string) => `/api/hearings/${id}/taking-back`,
  /** PUT: the agencies asked to attend. */
  agencies: (id: string) => `/api/hearings/${id}/agencies`,
  /** POST: a sealed person of the public page is shown, with a reason. */
  opening: (id: string) => `/api/hearings/${id}/opening`,
  begin: (id: string) => `/api/hearings/${id}/beginning`,
  /** GET, PUT: private to the leader, the head and the note-taker. */
  notes: (id: string) => `/api/hearings/${id}/notes`,
  conclude: (id: string) => `/api/hearings/${id}/conclusion`,
  absent: (id: string) => `/api/hearings/${id}/absence`,
  /** GET; PUT corrects. */
  minutes: (id: string) => `/api/hearings/${id}/minutes`,
  /** The brief's facts; as a file with `briefFile`. */
  brief: (id: string) => `/api/hearings/${id}/brief`,
  /** `form` is `docx` or `pdf`. */
  briefFile: (id: string, form: string) => `/api/hearings/${id}/brief/${form}`,

  /** Everything of one day: order, slots, readiness, agencies, online points. */
  day: (dayId: string) => `/api/hearings/days/${dayId}`,
  /** PUT: the whole order, in one statement. */
  agenda: (dayId: string) => `/api/hearings/days/${dayId}/agenda`,
  /** The order the law's priorities suggest (NĐ 154/2026 Đ.26 k.1); nothing is written. */
  suggestion: (dayId: string) => `/api/hearings/days/${dayId}/suggestion`,
  /** PUT: who keeps the minutes. */
  noteTaker: (dayId: string) => `/api/hearings/days/${dayId}/note-taker`,
  /** POST: invites, or tells, the citizens and agencies chosen. */
  invitations: (dayId: string) => `/api/hearings/days/${dayId}/invitations`,
  /** All briefs of the day: `form` `pdf` is one file, `docx` an archive of them. */
  briefFiles: (dayId: string, form: string) => `/api/hearings/days/${dayId}/briefs/${form}`,
  /** POST: who prepares the day has printed all briefs. */
  briefsPrinted: (dayId: string) => `/api/hearings/days/${dayId}/briefs-printed`,
  /** POST: the day is over; its outcome is written. */
  close: (dayId: string) => `/api/hearings/days/${dayId}/close`,
  /** PUT; DELETE is not there: a session is switched off with its day's `online`. */
  online: (dayId: string) => `/api/hearings/days/${dayId}/online`,
  /** Days to come with what they still lack. */
  readiness: '/api/hearings/readiness',

  /** GET, PUT. */
  terms: '/api/hearings/terms',
} as const;
