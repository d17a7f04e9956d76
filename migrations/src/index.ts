import { FoldTextAndNumberBooks1763700000001 } from './schema/1763700000001-fold-text-and-number-books.js';
import { KeepOfficesAccountsAndWhatWasDone1763700000002 } from './schema/1763700000002-keep-offices-accounts-and-what-was-done.js';
import { KeepCitizensMattersAndLeaderDays1763700000003 } from './schema/1763700000003-keep-citizens-matters-and-leader-days.js';
import { LogPetitionsReceptionsAndDocuments1763700000004 } from './schema/1763700000004-log-petitions-receptions-and-documents.js';
import { ServeTheDesk1763700000005 } from './schema/1763700000005-serve-the-desk.js';
import { KeepTheCalendarAndLimits1763700000006 } from './schema/1763700000006-keep-the-calendar-and-limits.js';

/** The database's history, in order. Listed, never globbed (docs/adr/0001). */
export const migrations = [
  FoldTextAndNumberBooks1763700000001,
  KeepOfficesAccountsAndWhatWasDone1763700000002,
  KeepCitizensMattersAndLeaderDays1763700000003,
  LogPetitionsReceptionsAndDocuments1763700000004,
  ServeTheDesk1763700000005,
  KeepTheCalendarAndLimits1763700000006,
];
