import { FormControl, FormGroup, Validators } from '@angular/forms';
import {
  DOCUMENT_TEXTS,
  KIND_OF_PAPER,
  KINDS_TO_ADDRESSEE,
  KINDS_WITH_RECIPIENT,
  type DocumentPaper,
  type DocumentText,
  type DocumentTexts,
  type DraftFields,
  type SigningAuthority,
} from '@tiepdan/document/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { mergeTyped, textControl } from '@tiepdan/ui/web';

type TextControls = { readonly [N in DocumentText]: FormControl<string> };

/** What an officer writes on a draft. */
export interface DraftControls {
  paper: FormControl<DocumentPaper | null>;
  summary: FormControl<string>;
  recipientIds: FormControl<string[]>;
  texts: FormGroup<TextControls>;
  signer: FormControl<string>;
  signerPosition: FormControl<string>;
  signerAuthority: FormControl<SigningAuthority>;
  answerDueOn: FormControl<PlainDate | null>;
}

export type DraftValues = ReturnType<DraftForm['getRawValue']>;

/** What a draft is filled from: the usual words, or the draft as it was saved. */
export interface FilledDraft {
  readonly summary: string;
  readonly recipients: readonly { readonly id: string }[];
  readonly texts: DocumentTexts;
  readonly signer: string | null;
  readonly signerPosition: string | null;
  readonly signerAuthority: SigningAuthority | null;
  readonly answerDueOn: PlainDate | null;
}

const TEXT_NAMES = Object.keys(DOCUMENT_TEXTS) as readonly DocumentText[];
/** The shortest summary, in characters. */
const LEAST_SUMMARY = 3;

/** The form of one draft. */
export class DraftForm extends FormGroup<{ [N in keyof DraftControls]: DraftControls[N] }> {
  constructor() {
    const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, textControl(DOCUMENT_TEXTS[name].max, false)])) as TextControls;
    super({
      paper: new FormControl<DocumentPaper | null>(null, Validators.required),
      summary: textControl(TEXT_LIMITS.summary, true),
      recipientIds: new FormControl<string[]>([], { nonNullable: true }),
      texts: new FormGroup(texts),
      signer: textControl(TEXT_LIMITS.name, false),
      signerPosition: textControl(TEXT_LIMITS.line, false),
      signerAuthority: new FormControl<SigningAuthority>('self', { nonNullable: true }),
      answerDueOn: new FormControl<PlainDate | null>(null),
    });
    this.controls.summary.addValidators(Validators.minLength(LEAST_SUMMARY));
    // An addressee in words may stand for a body of the list.
    texts.addressee.valueChanges.subscribe(() => this.controls.recipientIds.updateValueAndValidity());
  }

  /** Whether the paper must name a body it goes to; some may name an addressee in words instead. */
  follow(paper: DocumentPaper): void {
    const kind = KIND_OF_PAPER[paper];
    const { recipientIds, texts } = this.controls;
    const inWords = () => KINDS_TO_ADDRESSEE.includes(kind) && texts.controls.addressee.value.trim() !== '';
    recipientIds.setValidators(KINDS_WITH_RECIPIENT.includes(kind) ? (control) => (inWords() ? null : Validators.required(control)) : []);
    recipientIds.updateValueAndValidity();
  }

  /**
   * Takes the usual words of another paper: what was typed stays, what was not becomes the new words. `before` is the form as it was
   * filled last; the answer is the form as it is filled now.
   */
  refill(draft: FilledDraft, before: DraftValues): DraftValues {
    const typed = this.getRawValue();
    this.fill(draft);
    const newest = this.getRawValue();
    this.patchValue({
      ...mergeTyped(before, typed, newest),
      paper: newest.paper,
      texts: mergeTyped(before.texts, typed.texts, newest.texts),
    });
    return newest;
  }

  fill(draft: FilledDraft): void {
    this.patchValue({
      summary: draft.summary,
      recipientIds: draft.recipients.map(({ id }) => id),
      texts: Object.fromEntries(TEXT_NAMES.map((name) => [name, draft.texts[name] ?? ''])),
      signer: draft.signer ?? '',
      signerPosition: draft.signerPosition ?? '',
      signerAuthority: draft.signerAuthority ?? 'self',
      answerDueOn: draft.answerDueOn,
    });
  }

  /** The form as the request has it. Lines of a text stay; spaces at their ends do not. */
  toFields(): DraftFields {
    const { summary, recipientIds, texts, signer, signerPosition, signerAuthority, answerDueOn } = this.getRawValue();
    return {
      summary: tidyText(summary),
      recipientIds,
      texts: Object.fromEntries(TEXT_NAMES.map((name) => [name, tidyText(texts[name]) || null])),
      signer: tidyText(signer) || null,
      signerPosition: tidyText(signerPosition) || null,
      signerAuthority,
      answerDueOn,
    };
  }
}
