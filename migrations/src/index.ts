import { FoldTextAndNumberBooks1763700000001 } from './schema/1763700000001-fold-text-and-number-books.js';
import { KeepOfficesAccountsAndWhatWasDone1763700000002 } from './schema/1763700000002-keep-offices-accounts-and-what-was-done.js';
import { KeepCitizensMattersAndLeaderDays1763700000003 } from './schema/1763700000003-keep-citizens-matters-and-leader-days.js';
import { LogPetitionsReceptionsAndDocuments1763700000004 } from './schema/1763700000004-log-petitions-receptions-and-documents.js';
import { ServeTheDesk1763700000005 } from './schema/1763700000005-serve-the-desk.js';
import { KeepTheCalendarAndLimits1763700000006 } from './schema/1763700000006-keep-the-calendar-and-limits.js';
import { SealIdentities1763700000007 } from './schema/1763700000007-seal-identities.js';
import { KeepRunningLimits1763700000008 } from './schema/1763700000008-keep-running-limits.js';
import { LivePetitions1763700000009 } from './schema/1763700000009-live-petitions.js';
import { KnowCitizens1763700000010 } from './schema/1763700000010-know-citizens.js';
import { FindPeople1763700000011 } from './schema/1763700000011-find-people.js';
import { GatherMatters1763700000012 } from './schema/1763700000012-gather-matters.js';
import { Remind1763700000013 } from './schema/1763700000013-remind.js';
import { RegisterInFewerStatements1763700000014 } from './schema/1763700000014-register-in-fewer-statements.js';
import { KeepFiles1763700000015 } from './schema/1763700000015-keep-files.js';
import { KeepTemplates1763700000016 } from './schema/1763700000016-keep-templates.js';
import { DraftPapers1763700000017 } from './schema/1763700000017-draft-papers.js';
import { FollowWhatWasSent1763700000018 } from './schema/1763700000018-follow-what-was-sent.js';
import { AttachFiles1763700000019 } from './schema/1763700000019-attach-files.js';
import { FindFaster1763700000020 } from './schema/1763700000020-find-faster.js';
import { PlanLeaderDays1763700000021 } from './schema/1763700000021-plan-leader-days.js';
import { KeepConclusions1763700000022 } from './schema/1763700000022-keep-conclusions.js';
import { HearCitizens1763700000023 } from './schema/1763700000023-hear-citizens.js';
import { OpenTheDoors1763700000024 } from './schema/1763700000024-open-the-doors.js';
import { TakeFeedback1763700000025 } from './schema/1763700000025-take-feedback.js';
import { ResolveAndEnforce1763700000026 } from './schema/1763700000026-resolve-and-enforce.js';
import { Oversee1763700000027 } from './schema/1763700000027-oversee.js';
import { RememberStates1763700000028 } from './schema/1763700000028-remember-states.js';
import { FileReports1763700000029 } from './schema/1763700000029-file-reports.js';
import { WriteNarratives1763700000030 } from './schema/1763700000030-write-narratives.js';
import { DrawTrends1763700000031 } from './schema/1763700000031-draw-trends.js';
import { ChainAudit1763700000032 } from './schema/1763700000032-chain-audit.js';
import { DefineRoles1763700000033 } from './schema/1763700000033-define-roles.js';
import { Reach1763700000034 } from './schema/1763700000034-reach.js';
import { ManageAccounts1763700000035 } from './schema/1763700000035-manage-accounts.js';
import { ProveWhoSignsIn1763700000036 } from './schema/1763700000036-prove-who-signs-in.js';
import { Delegate1763700000037 } from './schema/1763700000037-delegate.js';
import { ActOnce1763700000038 } from './schema/1763700000038-act-once.js';
import { ErasePersonalData1763700000039 } from './schema/1763700000039-erase-personal-data.js';
import { LinkInGroups1763700000040 } from './schema/1763700000040-link-in-groups.js';
import { LongestDelegation1763700000041 } from './schema/1763700000041-longest-delegation.js';

export { grantApplication } from './rights/grant-application.js';
export { type Right, APPEND_ONLY, READ_ONLY, REMOVED_FROM, rightsOn } from './rights/rights.js';
export { type SealedColumns, type Sealer, sealWith } from './sealer.js';

/** The database's history, in order. Listed, never globbed (docs/adr/0001). */
export const migrations = [
  FoldTextAndNumberBooks1763700000001,
  KeepOfficesAccountsAndWhatWasDone1763700000002,
  KeepCitizensMattersAndLeaderDays1763700000003,
  LogPetitionsReceptionsAndDocuments1763700000004,
  ServeTheDesk1763700000005,
  KeepTheCalendarAndLimits1763700000006,
  SealIdentities1763700000007,
  KeepRunningLimits1763700000008,
  LivePetitions1763700000009,
  KnowCitizens1763700000010,
  FindPeople1763700000011,
  GatherMatters1763700000012,
  Remind1763700000013,
  RegisterInFewerStatements1763700000014,
  KeepFiles1763700000015,
  KeepTemplates1763700000016,
  DraftPapers1763700000017,
  FollowWhatWasSent1763700000018,
  AttachFiles1763700000019,
  FindFaster1763700000020,
  PlanLeaderDays1763700000021,
  KeepConclusions1763700000022,
  HearCitizens1763700000023,
  OpenTheDoors1763700000024,
  TakeFeedback1763700000025,
  ResolveAndEnforce1763700000026,
  Oversee1763700000027,
  RememberStates1763700000028,
  FileReports1763700000029,
  WriteNarratives1763700000030,
  DrawTrends1763700000031,
  ChainAudit1763700000032,
  DefineRoles1763700000033,
  Reach1763700000034,
  ManageAccounts1763700000035,
  ProveWhoSignsIn1763700000036,
  Delegate1763700000037,
  ActOnce1763700000038,
  ErasePersonalData1763700000039,
  LinkInGroups1763700000040,
  LongestDelegation1763700000041,
];
