/**
 * Every type an answer can have. `tools/schemas.mjs` turns them, with their sentences, into `schemas.json`, so that the
 * OpenAPI document cannot differ from what client and server compile against. A test checks that the file is current.
 */
export type { PermissionCatalog, RoleList, RoleView, SeparationsView, WrittenRole } from '@tiepdan/access/contract';
export type { AgencyList, MergedUnits, OfficeSettingsView, UnitList, UnitView } from '@tiepdan/agency/contract';
export type { AttachmentsOfRecord, OpenedAttachmentList } from '@tiepdan/attachment/contract';
export type { AuditChainView, AuditEntry, AuditKeepingView, AuditPage, AuditVerification, HistoryList } from '@tiepdan/audit/contract';
export type { CalendarYear, ImportedCalendarDays, LateEntryPage, LimitPreview, LimitRuleList, LockedDay, MovedLimits, PeriodLockList, PeriodLockView, RunningLimitList, WrittenCalendarDay } from '@tiepdan/calendar/contract';
export type { AreaList, CitizenMatchList, CitizenPage, CitizenRecord, LikeCitizenList, OpenedIdentity, OpeningPage, OpeningReview } from '@tiepdan/citizen/contract';
export type { DeskView, MatterLimitList, SearchResult, TimelineList } from '@tiepdan/desk/contract';
export type { BatchResultList, BookPage, DocumentBook, DocumentBookList, DocumentNumbering, DocumentPage, DocumentQueue, DocumentStepList, DocumentView, DraftStart, IssuedDocument, PrintJob, TakenDocumentStep } from '@tiepdan/document/contract';
export type { FeedbackFigures, FeedbackPage, FeedbackSource, FeedbackStepDone, FeedbackTermsView, FeedbackView, RegisteredFeedback } from '@tiepdan/feedback/contract';
export type { ChangedRecordPage, EnteredReturn, FiledReport, FilingCorrections, FilingPage, FilingPreview, FilingRecordPage, FilingTable, FilingTermsView, FilingVerification, FilingView, OwnReturns, RemindedUnits, ReturnView, ReturnsOverview, RollUpTable } from '@tiepdan/filing/contract';
export type { FileLimits, UploadedFile } from '@tiepdan/file/contract';
export type { FormList, FormQuery, FormRecords, FormSettingsView, FormTable } from '@tiepdan/form/contract';
export type { ConclusionPage, ConclusionReport, ConclusionTermsView, ConclusionView, OpenByAgencyList, RecordedConclusion, TaskListCounts, TaskPage } from '@tiepdan/conclusion/contract';
export type { AcceptedReturn, AgencyFiguresReport, DeliveryCounts, DeliveryPage, DeliveryView, DraftedPaper, InboxCounts, InboxPage, InboxView, SendResult, UrgeManyResult, UrgingProposalPage, UrgingTermsView } from '@tiepdan/forwarding/contract';
export type { AgendaSuggestion, AgendaWritten, BriefView, ConcludedHearing, DayReadinessList, HearingCounts, HearingDayView, HearingNotes, HearingPage, HearingTerms, HearingView, InviteResult, MinutesView, OpenDayList, OpenedHearing, TodayView } from '@tiepdan/hearing/contract';
export type { DeclaredPeriod, NarrativeList, NarrativeView } from '@tiepdan/narrative/contract';
export type { EnteredRecord, InspectionPage, InspectionRow, InstrumentPage, InstrumentRow, OversightFigures, TrainingPage, TrainingRow } from '@tiepdan/oversight/contract';
export type { PaperList, PaperView, TemplateChanged, TemplateCheck } from '@tiepdan/paper/contract';
export type { AccountChoices, AccountDetail, AccountList, AccountPage, AccountTermsView, ChangedOwnPassword, ClosedAccount, DelegationList, DelegationOffer, ImportedStaff, OneTimePassword, OwnPasswordView, PasswordVerdict, SessionView, StaffPreview, StaffSheetText, VisitView } from '@tiepdan/identity/contract';
export type { NewSecondFactor, RecoveryCodes, RecoveryCodesLeft, SecondFactorView, SessionList, SignInTermsView, SignInWays } from '@tiepdan/identity/contract';
export type { ComplianceReport, DayChangeList, DayCheckList, LeaderChoices, LeaderDayPage, LeaderDayView, LeaderList, LeaderYear, PlannedProposal, RulePreview, SavedScheduleRule, ScheduleProposal, ScheduleRuleList, ScheduleRuleView, WrittenDays } from '@tiepdan/leader-day/contract';
export type { FieldCatalogue, FieldList, MatterBelongings, MatterPage, MatterView, MergedMatter, SplitMatter } from '@tiepdan/matter/contract';
export type { CandidateList, PetitionPage, PetitionStepList, PetitionView, RegisteredPetition, RelatedPetitions, SheetText, SignatoryList, SplitPetition, TakenStep, WrittenSignatories } from '@tiepdan/petition/contract';
export type { CandidatePage, ErasureList, ErasureView, RetentionView } from '@tiepdan/privacy/contract';
export type { ErrorBody, WrittenRecord } from '@tiepdan/platform/contract';
export type { LookupCodeAnswer, PortalUseView, PublicAddressList, SatisfactionView } from '@tiepdan/portal/contract';
export type { LoggedReception, ReceptionPage, ReceptionView } from '@tiepdan/reception/contract';
export type { DigestPage, JobsView, ReminderPreferences, UnreadDigests } from '@tiepdan/reminder/contract';
export type { DecisionCounts, DecisionPage, DecisionView, IssuedDecision, ResolutionView } from '@tiepdan/resolution/contract';
export type { ReportText } from '@tiepdan/scrutiny/contract';
export type { ContributingRecords, Section4Report } from '@tiepdan/statistics/contract';
export type { Picture, PictureRecords } from '@tiepdan/trend/contract';
export type { AliveView, HealthView } from '../health/health.controller.js';
