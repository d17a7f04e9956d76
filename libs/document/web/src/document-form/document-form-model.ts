import type { AbstractControl, ValidationErrors } from '@angular/forms';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { DocumentDetails, DocumentKind, DocumentOrigin, DocumentView } from '@tiepdan/document/contract';
import { KINDS_WITH_RECIPIENT, USUAL_SYMBOLS } from '@tiepdan/document/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import type { Subject } from '../subject';

/** The fields of the form. `reason` is asked for only when a document is corrected. */
export type DocumentControls = {
  kind: FormControl<DocumentKind>;
  symbol: FormControl<string>;
  origin: FormControl<DocumentOrigin>;
  number: FormControl<number | null>;
  issuedOn: FormControl<PlainDate | null>;
  subject: FormControl<Subject | null>;
  recipientIds: FormControl<string[]>;
  summary: FormControl<string>;
  signer: FormControl<string>;
  reason: FormControl<string>;
};

/** The largest number a book can reach; PostgreSQL's integer would take more, a typing slip should not. */
const LARGEST_NUMBER = 999_999;
/** What a number looks like, when there is one. */
const NUMBER_SHAPE = [Validators.min(1), Validators.max(LARGEST_NUMBER), Validators.pattern(/^\d+$/)];
/** The longest symbol of a document; `UBND-NN&MT-BTCD` is already long. */
export const SYMBOL_LENGTH = 40;

/** Letters of any script, digits, and what joins them; a slash would be read as the end of the number. */
const SYMBOL = /^[\p{L}\d][\p{L}\d.&-]*$/u;
/** The shortest summary, in characters. */
const LEAST_SUMMARY = 3;

/** An empty form for a document of `kind` issued on `today`. */
export function documentForm(kind: DocumentKind, today: PlainDate): FormGroup<DocumentControls> {
  const required = Validators.required;
  return new FormGroup<DocumentControls>({
    kind: new FormControl(kind, { nonNullable: true, validators: required }),
    symbol: new FormControl(USUAL_SYMBOLS[kind], {
      nonNullable: true,
      validators: [required, Validators.maxLength(SYMBOL_LENGTH), symbolShape],
    }),
    origin: new FormControl<DocumentOrigin>('own', { nonNullable: true }),
    number: new FormControl<number | null>(null, NUMBER_SHAPE),
    issuedOn: new FormControl<PlainDate | null>(today, required),
    subject: new FormControl<Subject | null>(null, required),
    recipientIds: new FormControl<string[]>([], { nonNullable: true, validators: KINDS_WITH_RECIPIENT.includes(kind) ? required : [] }),
    summary: new FormControl('', {
      nonNullable: true,
      validators: [required, Validators.minLength(LEAST_SUMMARY), Validators.maxLength(TEXT_LIMITS.summary)],
    }),
    signer: new FormControl('', { nonNullable: true, validators: Validators.maxLength(TEXT_LIMITS.name) }),
    reason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(TEXT_LIMITS.reason) }),
  });
}

/** What changes with the kind: who must be written to, and the usual symbol unless another was typed over it. */
export function followKind(form: FormGroup<DocumentControls>, kind: DocumentKind): void {
  const { recipientIds, symbol } = form.controls;
  recipientIds.setValidators(KINDS_WITH_RECIPIENT.includes(kind) ? Validators.required : []);
  recipientIds.updateValueAndValidity();
  const usual: readonly string[] = Object.values(USUAL_SYMBOLS);
  if (symbol.enabled && (symbol.value === '' || usual.includes(symbol.value))) symbol.setValue(USUAL_SYMBOLS[kind]);
}

/** A number given elsewhere has to be typed: none of the office's books can give it. */
export function followOrigin(form: FormGroup<DocumentControls>, origin: DocumentOrigin): void {
  const { number } = form.controls;
  number.setValidators(origin === 'elsewhere' ? [Validators.required, ...NUMBER_SHAPE] : NUMBER_SHAPE);
  number.updateValueAndValidity();
}

/** Fills the form from a record. Number and symbol were given when the paper went out and stay as they are. */
export function fillForm(form: FormGroup<DocumentControls>, document: DocumentView, subject: Subject | null): void {
  form.patchValue({
    kind: document.kind,
    symbol: document.symbol ?? '',
    origin: document.origin,
    number: document.number,
    issuedOn: document.issuedOn,
    subject,
    recipientIds: document.recipients.map(({ id }) => id),
    summary: document.summary,
    signer: document.signer ?? '',
  });
  form.controls.symbol.disable();
  form.controls.origin.disable();
  form.controls.number.disable();
  form.controls.reason.addValidators(Validators.required);
}

/** The form as the request has it. Call only with a valid form. */
export function documentDetails(form: FormGroup<DocumentControls>): DocumentDetails {
  const { kind, symbol, origin, number, issuedOn, subject, recipientIds, summary, signer } = form.getRawValue();
  return {
    kind,
    symbol,
    origin,
    number: number === null ? null : Number(number),
    issuedOn: issuedOn ?? '',
    summary,
    recipientIds,
    petitionId: subject?.petitionId ?? null,
    matterId: subject?.matterId ?? null,
    signer: signer === '' ? null : signer,
  };
}

function symbolShape(control: AbstractControl): ValidationErrors | null {
  const symbol: unknown = control.value;
  if (typeof symbol !== 'string' || symbol === '' || SYMBOL.test(symbol)) return null;
  return { symbolShape: 'Ký hiệu chỉ gồm chữ, số và các dấu "-", ".", "&".' };
}
