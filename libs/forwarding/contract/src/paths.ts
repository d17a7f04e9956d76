export const forwardingPaths = {
  /**
   * The ledger, most urgent first: `?list=&state=&agencyId=&documentKind=&kind=&rung=&figure=&documentId=&petitionId=&matterId=
   * &from=&to=&q=&cursor=&limit=`. `from`–`to` are days of sending (of issue while unsent); `figure` asks for the records of a number.
   */
  list: '/api/deliveries',
  /** The same filter as an .xlsx. */
  export: '/api/deliveries/export',
  counts: '/api/deliveries/counts',
  one: (id: string) => `/api/deliveries/${id}`,
  history: (id: string) => `/api/deliveries/${id}/history`,
  /** POST: several left the house. */
  sending: '/api/deliveries/sending',
  receipt: (id: string) => `/api/deliveries/${id}/receipt`,
  answers: (id: string) => `/api/deliveries/${id}/answers`,
  return: (id: string) => `/api/deliveries/${id}/return`,
  returnAcceptance: (id: string) => `/api/deliveries/${id}/return/acceptance`,
  due: (id: string) => `/api/deliveries/${id}/due`,
  closing: (id: string) => `/api/deliveries/${id}/closing`,
  reopening: (id: string) => `/api/deliveries/${id}/reopening`,
  telling: (id: string) => `/api/deliveries/${id}/telling`,
  /** POST: drafts the notice to the citizen. */
  notice: (id: string) => `/api/deliveries/${id}/notice`,
  enclosure: (id: string, fileId: string) => `/api/deliveries/${id}/enclosures/${fileId}`,

  /** PUT corrects. */
  answer: (id: string) => `/api/answers/${id}`,
  answerWithdrawal: (id: string) => `/api/answers/${id}/withdrawal`,
  answerFile: (id: string, fileId: string) => `/api/answers/${id}/files/${fileId}`,

  /** `?agencyId=&rung=&cursor=&limit=` */
  proposals: '/api/urging/proposals',
  /** POST: takes the next rung of many. */
  urging: '/api/urging',
  /** GET, PUT. */
  terms: '/api/urging/terms',

  /** `?from=&to=` */
  figures: '/api/agency-figures',

  /** `?list=&q=&cursor=&limit=` */
  inbox: '/api/inbox',
  inboxCounts: '/api/inbox/counts',
  /** `?from=&to=`: the reader's own body. */
  inboxFigures: '/api/inbox/figures',
  /** Opening it is receiving it. */
  inboxOne: (id: string) => `/api/inbox/${id}`,
  /** `form` is `docx` or `pdf`. */
  inboxPaper: (id: string, form: string) => `/api/inbox/${id}/paper/${form}`,
  inboxEnclosure: (id: string, fileId: string) => `/api/inbox/${id}/enclosures/${fileId}`,
  inboxReturn: (id: string) => `/api/inbox/${id}/return`,
  inboxAnswers: (id: string) => `/api/inbox/${id}/answers`,
  inboxAnswerFile: (id: string, fileId: string) => `/api/inbox/answers/${id}/files/${fileId}`,
} as const;
