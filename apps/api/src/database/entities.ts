import { Agency, Office, OfficeSetting } from '@tiepdan/agency/api';
import { Attachment, AttachmentOpening } from '@tiepdan/attachment/api';
import { AuditRecord, HistoryEvent } from '@tiepdan/audit/api';
import {
  CalendarDay,
  CalendarState,
  CountingRuleRow,
  LimitChangeRow,
  LimitEscalation,
  LimitPauseRow,
  LimitRuleRow,
  NationalDay,
  RunningLimitRow,
} from '@tiepdan/calendar/api';
import { Area, AreaSuccession, Citizen, CitizenMerge, CitizenMergeLink, CitizenPaper, CitizenVersion, SealedIdentity } from '@tiepdan/citizen/api';
import { Conclusion, ConclusionNoticeRow, ConclusionTask, ConclusionTaskStep, ConclusionTermsRow } from '@tiepdan/conclusion/api';
import { Document, DocumentBookRow, DocumentNumberingRow, DocumentPrintRow, DocumentRecipient, DocumentStepRow, DocumentSymbolRow } from '@tiepdan/document/api';
import { Feedback, FeedbackTermsRow } from '@tiepdan/feedback/api';
import { FileUpload, StoredFile } from '@tiepdan/file/api';
import { FormSettingRow } from '@tiepdan/form/api';
import { Answer, AnswerFile, Delivery, DeliveryEnclosure, Urge, UrgingTermsRow } from '@tiepdan/forwarding/api';
import {
  HearingAgency,
  HearingAgenda,
  HearingInvitation,
  HearingMinutes,
  HearingNote,
  HearingParticipant,
  HearingRequestRow,
  HearingTermsRow,
  OnlinePointRow,
  OnlineSessionRow,
} from '@tiepdan/hearing/api';
import { Account, Session } from '@tiepdan/identity/api';
import { Leader, LeaderDay, LeaderDayChange, LeaderDayRule } from '@tiepdan/leader-day/api';
import { Field, FieldMapping, FormColumnRow, Matter, MatterFlagRow, MatterMerge, MatterMergeRecord } from '@tiepdan/matter/api';
import { DeclaredReturnRow, DeclaredValueRow, NarrativeBlock, NarrativeReport } from '@tiepdan/narrative/api';
import { Inspection, InspectionFactRow, LegalInstrument, TrainingEvent } from '@tiepdan/oversight/api';
import { PaperInForce, PaperTemplate } from '@tiepdan/paper/api';
import { Petition, PetitionSender, PetitionSignatory, PetitionSignatoryList, PetitionVerdict, PetitionStepRow } from '@tiepdan/petition/api';
import { BookCounter, JobState } from '@tiepdan/platform/api';
import { LookupCode, PortalUse, Satisfaction } from '@tiepdan/portal/api';
import { Reception, ReceptionPerson } from '@tiepdan/reception/api';
import { Digest, DigestRun, MailMessage } from '@tiepdan/reminder/api';
import { EnforcementFact, InvestigationTransfer, Protection, ResolutionDecision, ResolutionVerification } from '@tiepdan/resolution/api';

/** Every table, listed: a glob would find none in a bundle and too many in a test. */
export const entities = [
  BookCounter,
  Office,
  OfficeSetting,
  Agency,
  Account,
  Session,
  HistoryEvent,
  AuditRecord,
  CountingRuleRow,
  NationalDay,
  CalendarDay,
  LimitRuleRow,
  CalendarState,
  RunningLimitRow,
  LimitPauseRow,
  LimitChangeRow,
  LimitEscalation,
  Area,
  AreaSuccession,
  Citizen,
  CitizenMerge,
  CitizenMergeLink,
  CitizenPaper,
  CitizenVersion,
  SealedIdentity,
  StoredFile,
  FileUpload,
  PaperTemplate,
  PaperInForce,
  Field,
  Matter,
  MatterFlagRow,
  MatterMerge,
  MatterMergeRecord,
  FormColumnRow,
  FieldMapping,
  Leader,
  LeaderDay,
  LeaderDayChange,
  LeaderDayRule,
  Petition,
  PetitionSender,
  PetitionStepRow,
  PetitionSignatoryList,
  PetitionSignatory,
  PetitionVerdict,
  Reception,
  ReceptionPerson,
  DocumentBookRow,
  DocumentSymbolRow,
  DocumentNumberingRow,
  Document,
  DocumentRecipient,
  DocumentStepRow,
  DocumentPrintRow,
  Attachment,
  AttachmentOpening,
  Delivery,
  DeliveryEnclosure,
  Answer,
  AnswerFile,
  Urge,
  UrgingTermsRow,
  ResolutionVerification,
  ResolutionDecision,
  EnforcementFact,
  InvestigationTransfer,
  Protection,
  LegalInstrument,
  TrainingEvent,
  Inspection,
  InspectionFactRow,
  Conclusion,
  ConclusionNoticeRow,
  ConclusionTask,
  ConclusionTaskStep,
  ConclusionTermsRow,
  Feedback,
  FeedbackTermsRow,
  LookupCode,
  Satisfaction,
  PortalUse,
  HearingRequestRow,
  HearingAgenda,
  HearingAgency,
  HearingInvitation,
  HearingTermsRow,
  HearingNote,
  HearingMinutes,
  HearingParticipant,
  OnlineSessionRow,
  OnlinePointRow,
  JobState,
  DigestRun,
  Digest,
  MailMessage,
  FormSettingRow,
  NarrativeReport,
  NarrativeBlock,
  DeclaredReturnRow,
  DeclaredValueRow,
];
