import { Agency, Office } from '@tiepdan/agency/api';
import { AuditRecord, HistoryEvent } from '@tiepdan/audit/api';
import { CalendarDay, CountingRuleRow, LimitRuleRow, NationalDay } from '@tiepdan/calendar/api';
import { Citizen } from '@tiepdan/citizen/api';
import { Document, DocumentRecipient } from '@tiepdan/document/api';
import { Account, Session } from '@tiepdan/identity/api';
import { Leader, LeaderDay } from '@tiepdan/leader-day/api';
import { Field, Matter } from '@tiepdan/matter/api';
import { Petition, PetitionSender } from '@tiepdan/petition/api';
import { BookCounter } from '@tiepdan/platform/api';
import { Reception, ReceptionPerson } from '@tiepdan/reception/api';

/** Every table, listed: a glob would find none in a bundle and too many in a test. */
export const entities = [
  BookCounter,
  Office,
  Agency,
  Account,
  Session,
  HistoryEvent,
  AuditRecord,
  CountingRuleRow,
  NationalDay,
  CalendarDay,
  LimitRuleRow,
  Citizen,
  Field,
  Matter,
  Leader,
  LeaderDay,
  Petition,
  PetitionSender,
  Reception,
  ReceptionPerson,
  Document,
  DocumentRecipient,
];
