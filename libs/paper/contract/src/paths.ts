export const paperPaths = {
  /** Every paper with the template in force. */
  list: '/api/papers',
  /** One paper and all its versions. */
  one: (code: string) => `/api/papers/${code}`,
  /** POST an uploaded file's id: what is wrong with it as a template. */
  check: (code: string) => `/api/papers/${code}/checks`,
  /** POST an uploaded file's id: it filled with invented values. `?format=docx|pdf` */
  trial: (code: string) => `/api/papers/${code}/trials`,
  /** POST: an uploaded file becomes the version in force. */
  templates: (code: string) => `/api/papers/${code}/templates`,
  /** PUT: a kept version, or the system's own, is put in force. */
  inForce: (code: string) => `/api/papers/${code}/in-force`,
  /** The template's own .docx; `system` in place of an id is the system's newest. */
  file: (code: string, template: string) => `/api/papers/${code}/templates/${template}/file`,
  /** A template filled with invented values. `?format=docx|pdf` */
  sample: (code: string, template: string) => `/api/papers/${code}/templates/${template}/sample`,
  /** POST: a template, kept (`&templateId=`) or sent (`fileId` in the body), on a real record. `?subject=&id=&format=` Answered by libs/document. */
  onRecord: (code: string) => `/api/papers/${code}/preview`,
} as const;
