/** Periods are official ones by their code: `?period=2026-Q3`. */
export const filingPaths = {
  /** `?period=`: what would be filed now, and what stands in the way. */
  preview: '/api/filings/preview',
  /** GET `?cursor=&limit=` newest first; POST files a period for the first time. */
  list: '/api/filings',
  one: (id: string) => `/api/filings/${id}`,
  /** One form of it, as it was filed. */
  table: (id: string, slug: string) => `/api/filings/${id}/forms/${slug}`,
  /** `?cursor=&limit=`: the records behind a cell of the office's own row, as they were when it was filed. */
  records: (id: string, slug: string, column: number | string) => `/api/filings/${id}/forms/${slug}/columns/${column}/records`,
  /** Computes the seal again from what is stored. */
  verify: (id: string) => `/api/filings/${id}/verification`,
  /** Which cells would be different now. */
  corrections: (id: string) => `/api/filings/${id}/corrections`,
  /** `?cursor=&limit=`: the records that make a cell of the office's own row different. */
  changes: (id: string, slug: string, column: number | string) => `/api/filings/${id}/corrections/${slug}/columns/${column}/records`,
  /** POST: a supplementary report after this one, which must be the latest of its period. */
  supplement: (id: string) => `/api/filings/${id}/supplement`,
  /** All forms of it in one workbook, as filed. */
  xlsx: (id: string) => `/api/filings/${id}/xlsx`,
  pdf: (id: string) => `/api/filings/${id}/pdf`,

  /** GET `?period=`: every unit and whether it has reported; POST types the figures of one in. */
  returns: '/api/unit-returns',
  /** POST: takes the figures from the records that the unit keeps in this system. */
  fromRecords: '/api/unit-returns/from-records',
  /** POST: reminds units that have not reported. */
  remind: '/api/unit-returns/reminders',
  oneReturn: (id: string) => `/api/unit-returns/${id}`,
  /** POST: gives it back for correction. */
  sendBack: (id: string) => `/api/unit-returns/${id}/sending-back`,
  /** `?period=&form=&structure=old|new`: a form with a row per unit, by the units as they were or as they became. */
  rollUp: '/api/unit-returns/roll-up',

  /** When reports are due and who files: GET, PUT. */
  terms: '/api/filing-terms',

  /** GET: the periods of the signed-in body's own unit; POST sends figures in. */
  ownReturns: '/api/own-returns',
  ownFromRecords: '/api/own-returns/from-records',
  ownReturn: (id: string) => `/api/own-returns/${id}`,
} as const;
