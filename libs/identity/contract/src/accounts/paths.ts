export const accountPaths = {
  /** `?q=&role=&state=&cursor=` */
  list: '/api/accounts',
  one: (id: string) => `/api/accounts/${id}`,
  roles: (id: string) => `/api/accounts/${id}/roles`,
  close: (id: string) => `/api/accounts/${id}/close`,
  reopen: (id: string) => `/api/accounts/${id}/reopen`,
  resetPassword: (id: string) => `/api/accounts/${id}/password-reset`,
  clearWait: (id: string) => `/api/accounts/${id}/wait-clearing`,
  history: (id: string) => `/api/accounts/${id}/history`,
  /** What the forms choose from. */
  choices: '/api/account-choices',
  /** What the office asks of passwords. */
  terms: '/api/account-terms',
  /** A staff list, written whole or not at all. */
  import: '/api/staff-imports',
  importPreview: '/api/staff-imports/preview',
  importSheet: '/api/staff-imports/sheet',
  importTemplate: '/api/staff-imports/template',
  /** One's own password; open to an account that must change it first. */
  ownPassword: '/api/own-password',
  ownPasswordCheck: '/api/own-password/check',
} as const;
