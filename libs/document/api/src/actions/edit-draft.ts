import { Injectable } from '@nestjs/common';
import { type Wording, describeChanges } from '@tiepdan/audit/api';
import { type DocumentView, type EditDraftRequest, SIGNING_AUTHORITIES, type TakenDocumentStep } from '@tiepdan/document/contract';
import { DOCUMENT_TEXTS, type DocumentText } from '@tiepdan/document/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Document } from '../document.entity.js';
import { DocumentQueries } from '../document.queries.js';
import { writeRecipients } from '../document.repository.js';
import { draftColumns } from '../life/draft-row.js';
import { TakeDocumentStep } from '../life/take-step.js';

/** How each field of a draft reads in its history. */
const WORDING: Wording<DocumentView> = {
  summary: { label: 'Trích yếu', words: ({ summary }) => summary },
  recipientIds: { label: 'Nơi nhận', words: ({ recipients }) => recipients.map(({ name }) => name).join('; ') || null },
  texts: { label: 'Nội dung', words: ({ texts }) => textWords(texts) },
  signer: { label: 'Người ký', words: ({ signer }) => signer },
  signerPosition: { label: 'Chức vụ người ký', words: ({ signerPosition }) => signerPosition },
  signerAuthority: { label: 'Thẩm quyền ký', words: ({ signerAuthority }) => (signerAuthority && SIGNING_AUTHORITIES[signerAuthority]) || null },
  answerDueOn: { label: 'Hạn trả lời', words: ({ answerDueOn }) => answerDueOn && formatDay(answerDueOn) },
};

const textWords = (texts: DocumentView['texts']): string | null =>
  (Object.keys(DOCUMENT_TEXTS) as DocumentText[])
    .filter((key) => texts[key])
    .map((key) => `${DOCUMENT_TEXTS[key].label}: ${texts[key]}`)
    .join('\n') || null;

/** Rewrites a draft; what was written before stays in the history. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly step: TakeDocumentStep,
    private readonly queries: DocumentQueries,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, UNKNOWN_RECIPIENT, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, request: EditDraftRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'edit', request.version, async (tx) => {
      const before = await this.queries.one(actor, id, tx);
      const columns = draftColumns(request);
      await tx.update(Document, { officeId: actor.officeId, id }, columns);
      await writeRecipients(tx, actor.officeId, id, request.recipientIds);
      const changes = describeChanges(WORDING, before, await this.queries.one(actor, id, tx));
      return { columns, changes, before };
    });
  }
}
