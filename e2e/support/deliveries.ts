import { type Page, expect } from '@playwright/test';
import { agencyPaths, type AgencyView } from '@tiepdan/agency/contract';
import { PDFDocument } from '@cantoo/pdf-lib';
import { documentPaths, type DocumentPaper, type TakenDocumentStep } from '@tiepdan/document/contract';
import { forwardingPaths, type DeliveryPage, type DeliveryRow, type SendResult } from '@tiepdan/forwarding/contract';
import { read, today, write } from './office';

/** A paper that a story begins with: from which petition, to which body by its name, and what it is about. */
export interface EarlierPaper {
  readonly paper: DocumentPaper;
  readonly petitionId: string;
  readonly agency: string;
  /** The paper's usual words when left out. */
  readonly summary?: string;
}

/** The body of the office's list that has this name. */
export async function agencyNamed(page: Page, name: string): Promise<AgencyView> {
  const agencies = await read<readonly AgencyView[]>(page, `${agencyPaths.list}?q=${encodeURIComponent(name)}`);
  const found = agencies.find((agency) => agency.name === name);
  if (!found) throw new Error(`no body is named ${name}`);
  return found;
}

/** Issues a paper today and hands it over on the account of the body it goes to, as a head who may do all of it. */
export async function sendPaper(head: Page, { paper, petitionId, agency, summary }: EarlierPaper): Promise<DeliveryRow> {
  const { id: agencyId } = await agencyNamed(head, agency);
  const on = await today(head);
  const draft = await write<TakenDocumentStep>(head, documentPaths.drafts, { paper, petitionId, recipientIds: [agencyId], summary });
  await write(head, documentPaths.step(draft.id, 'issue'), { version: draft.version, issuedOn: on });
  const [delivery] = await deliveriesOf(head, draft.id);
  if (!delivery) throw new Error('the paper went to nobody');
  const { leftOut } = await write<SendResult>(head, forwardingPaths.sending, { deliveryIds: [delivery.id], on, how: 'account' });
  expect(leftOut).toEqual([]);
  return delivery;
}

/** What became of a paper with each body it went to. */
export const deliveriesOf = async (page: Page, documentId: string): Promise<readonly DeliveryRow[]> =>
  (await read<DeliveryPage>(page, `${forwardingPaths.list}?documentId=${documentId}`)).items;

/** A paper of one empty page, as a scanner of the body that answers makes it. */
export async function scannedPaper(): Promise<Buffer> {
  const paper = await PDFDocument.create();
  paper.addPage();
  return Buffer.from(await paper.save());
}
