import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { limitsByHand } from '@tiepdan/calendar/api';
import { Area, Citizen, NamePeople, SealedIdentity, SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import { type DocumentDetails, documentPermissions } from '@tiepdan/document/contract';
import { FileUpload, StoredFile } from '@tiepdan/file/api';
import { Account } from '@tiepdan/identity/api';
import { Leader, LeaderDay, LeaderDayRule } from '@tiepdan/leader-day/api';
import { Field, Matter, SettleMatter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import { PaperTemplate } from '@tiepdan/paper/api';
import { Petition, PetitionLimits, PetitionSender, RegisterPetition } from '@tiepdan/petition/api';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { Reception, ReceptionPerson } from '@tiepdan/reception/api';
import type { DataSource } from 'typeorm';
import { CancelDocument } from '../actions/cancel.js';
import { CorrectDocument } from '../actions/correct.js';
import { IssueDocument } from '../actions/issue.js';
import { DocumentBookRow, DocumentNumberingRow, DocumentSymbolRow } from '../books/document-book.entity.js';
import { Document } from '../document.entity.js';
import { DocumentQueries } from '../document.queries.js';
import { SettleSubject } from '../document.subject.js';
import { IssueListeners } from '../life/issue-listeners.js';
import { DocumentRecipient } from '../document-recipient.entity.js';
import { DocumentStepRow } from '../life/document-step.entity.js';
import { DocumentPrintRow } from '../prints/document-print.entity.js';

/** Writes a body the office writes to, and gives the id. */
export async function makeAgency(source: DataSource, officeId: string, name: string): Promise<string> {
  const [agency] = await source.query<{ id: string }[]>(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [
    officeId,
    name,
  ]);
  return agency?.id ?? '';
}

/** Registers a petition of Mrs Đặng Thị Hoà about a matter of its own, received on 02/11/2026. */
function petitions(database: Database, chronicle: Chronicle, clock: StandingClock) {
  const register = new RegisterPetition(database, new NamePeople(chronicle, testIdentities()), new SettleMatter(chronicle), new SealedTexts(testIdentities()), new PetitionLimits(limitsByHand(database, clock).running), chronicle, clock);
  return async (actor: Actor, kind: MatterKind = 'complaint', receivedOn: PlainDate = '2026-11-02') => {
    const { id } = await register.run(actor, {
      receivedOn,
      source: 'post',
      anonymous: false,
      senders: [{ details: { fullName: 'Đặng Thị Hoà', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Xã Ví Dụ' } }],
      signatoryCount: 1,
      kind,
      fieldCode: 'land',
      matter: { details: { kind, fieldCode: 'land', summary: 'Bồi thường đất khi mở đường' } },
      summary: 'Bồi thường đất khi mở đường',
      eligibility: 'pending',
    });
    const [petition] = await database.read((manager) => manager.query<{ matterId: string }[]>(`SELECT matter_id AS "matterId" FROM petition WHERE id = $1`, [id]));
    return { petitionId: id, matterId: petition?.matterId ?? '' };
  };
}

/** The document domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openDocumentDesk() {
  const test = await freshDatabase([Office, Agency, Account, Area, Citizen, SealedIdentity, Field, Matter, Petition, PetitionSender, Leader, LeaderDay, LeaderDayRule, Reception, ReceptionPerson, StoredFile, FileUpload, PaperTemplate, DocumentBookRow, DocumentSymbolRow, DocumentNumberingRow, Document, DocumentRecipient, DocumentStepRow, DocumentPrintRow]);
  const { source } = test;
  const database = new Database(source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const texts = new SealedTexts(testIdentities());
  const [queries, subjects] = [new DocumentQueries(database), new SettleSubject(new SettleMatter(chronicle))];
  const actor = (await makeOffice(source)).actor(...Object.keys(documentPermissions));
  const petition = petitions(database, chronicle, clock);
  const subject = await petition(actor);
  const department = await makeAgency(source, actor.officeId, 'Sở Ví Dụ');
  const usual: DocumentDetails = {
    kind: 'forwarding',
    symbol: 'PC-BTCD',
    issuedOn: '2026-11-18',
    summary: 'Chuyển đơn khiếu nại về bồi thường đất',
    recipientIds: [department],
    petitionId: subject.petitionId,
  };
  const listeners = new IssueListeners();
  const issue = new IssueDocument(database, subjects, texts, chronicle, listeners, clock);
  return {
    ...test,
    database,
    clock,
    texts,
    listeners,
    matters: new SettleMatter(chronicle),
    actor,
    subject,
    department,
    usual,
    chronicle,
    queries,
    issue,
    correct: new CorrectDocument(database, queries, subjects, texts, chronicle, listeners, clock),
    cancellation: new CancelDocument(database, queries, subjects, texts, chronicle, listeners),
    petition: (kind?: MatterKind, receivedOn?: PlainDate) => petition(actor, kind, receivedOn),
    petitionOf: petition,
    agency: (name: string) => makeAgency(source, actor.officeId, name),
    setPetitionStatus: (id: string, status: 'active' | 'cancelled') => source.query(`UPDATE petition SET status = $2 WHERE id = $1`, [id, status]),
    /** Issues the usual paper with `changes`. */
    enter: (changes: Partial<DocumentDetails> = {}) => issue.run(actor, { ...usual, ...changes }),
  };
}
export type DocumentDesk = Awaited<ReturnType<typeof openDocumentDesk>>;
