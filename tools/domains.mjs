/**
 * Who may use whom: the one table of the house. A domain may import only what is listed for it, by its
 * door (`@tiepdan/<domain>/contract|api|web`). Lint reads this file; `docs/ARCHITECTURE.md` explains it.
 *
 * The order is "the thing referred to stands below the thing that refers to it" (docs/adr/0002).
 */
const order = [
  'platform', // technical ground: database, errors, http
  'ui', //       Material building blocks that know no domain
  'audit', //    what happened to a record, and who did it
  'agency', //   offices and the bodies they write to
  'access', //   roles as sets of permissions, and how far each reaches
  'identity', // accounts, sessions, signing in, acting for others
  'calendar', // working days, days off, and the time limits of the law
  'citizen', //  people who come or write
  'file', //     bytes that records hold: kept, checked, sealed, streamed
  'paper', //    templates of papers, and what is printed from them
  'matter', //   the one thing receptions and petitions are about
  'leader-day', // a leader's announced reception day
  'petition', // a complaint, denunciation or proposal on paper
  'reception', // a citizen comes and is heard
  'document', // numbered papers the office sends out
  'attachment', // files that belong to a record
  'forwarding', // what became of a paper sent: received, answered, returned, urged
  'resolution', // what was verified, decided or concluded about a case, and its enforcement
  'oversight', // state management of the field: rules issued, training, inspections
  'feedback', // feedback on administrative procedures, by channel, and its published answer
  'conclusion', // what a leader concluded, and the tasks that came of it
  'hearing', // who is to be heard on a leader's day: asked, prepared, heard
  'portal', // what the public sees and sends, without an account
];

/** Domains that read everything below. A reader may know the readers before it; nobody else may know a reader. */
const readers = ['statistics', 'form', 'filing', 'narrative', 'scrutiny', 'trend', 'desk', 'reminder', 'privacy'];

/** @type {Record<string, string[]>} domain -> domains it may import */
export const domains = Object.fromEntries([
  ...order.map((name, position) => [name, order.slice(0, position)]),
  ...readers.map((name, position) => [name, [...order, ...readers.slice(0, position)]]),
]);

/** The three doors of a domain. `contract` is plain TypeScript that both sides share. */
export const doors = ['contract', 'api', 'web'];
