import { DOCUMENT_TEXTS, type DocumentText, type DocumentTexts, type DraftFields } from '@tiepdan/document/contract';

/** The columns that an officer fills on a draft. */
export function draftColumns(fields: Omit<DraftFields, 'recipientIds'>) {
  return {
    ...(fields.summary ? { summary: fields.summary } : {}),
    texts: filledTexts(fields.texts ?? {}),
    signer: fields.signer ?? null,
    signerPosition: fields.signerPosition ?? null,
    signerAuthority: fields.signerAuthority ?? null,
    answerDueOn: fields.answerDueOn ?? null,
  };
}

/** Texts without those left empty, in the order of their table, so that the same texts are written alike. */
export function filledTexts(texts: DocumentTexts): DocumentTexts {
  const filled = (Object.keys(DOCUMENT_TEXTS) as DocumentText[]).filter((key) => texts[key]);
  return Object.fromEntries(filled.map((key) => [key, texts[key]]));
}
