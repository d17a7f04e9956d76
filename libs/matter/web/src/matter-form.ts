import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { MatterDetails, MatterKind, MatterRequest, MatterRow, MatterView } from '@tiepdan/matter/contract';
import { TEXT_LIMITS, type PlainDate } from '@tiepdan/platform/contract';

/** A known matter as the card on a form shows it. Kept in drafts, so plain data. */
export interface KnownMatter {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly fieldName: string;
  readonly summary: string;
  /** Whether who brought it is kept secret. */
  readonly sealed?: boolean;
  /** Counted receptions so far and the last day; null where it is not known (a record being corrected). */
  readonly receptions: number | null;
  readonly lastOn: PlainDate | null;
}

/** What is being done: a matter is looked for, chosen, or opened anew. */
export type MatterMode = 'searching' | 'known' | 'new';

type DetailsControls = {
  kind: FormControl<MatterKind | null>;
  fieldCode: FormControl<string>;
  summary: FormControl<string>;
};
type MatterControls = {
  query: FormControl<string>;
  known: FormControl<KnownMatter | null>;
  openingNew: FormControl<boolean>;
  /** Whether a new matter that need not be is marked to be kept secret. */
  sealed: FormControl<boolean>;
  details: FormGroup<DetailsControls>;
};
type MatterPatch = Parameters<FormGroup<MatterControls>['patchValue']>[0];
type PatchOptions = Parameters<FormGroup<MatterControls>['patchValue']>[1];
type MatterReset = Parameters<FormGroup<MatterControls>['reset']>[0];
type ResetOptions = Parameters<FormGroup<MatterControls>['reset']>[1];
type EnableOptions = Parameters<FormGroup<MatterControls>['enable']>[0];

/**
 * The matter of a record. Always in one of three modes; the fields of the other modes are disabled.
 * With `inherits`, a new matter takes its kind, field and summary from the record itself, so none are asked for here.
 */
export class MatterForm extends FormGroup<MatterControls> {
  private mandatory = true;
  private readonly inherits: boolean;

  constructor(options: { inherits?: boolean } = {}) {
    super({
      query: new FormControl('', { nonNullable: true, validators: [mustChoose] }),
      known: new FormControl<KnownMatter | null>(null),
      openingNew: new FormControl(false, { nonNullable: true }),
      sealed: new FormControl(false, { nonNullable: true }),
      details: matterDetailsForm(),
    });
    this.inherits = options.inherits ?? false;
    this.arrange();
  }

  get mode(): MatterMode {
    if (this.controls.known.value) return 'known';
    return this.controls.openingNew.value ? 'new' : 'searching';
  }

  get mustName(): boolean {
    return this.mandatory;
  }

  /** The kind of the chosen or new matter, as far as it is known. */
  get kind(): MatterKind | null {
    return this.controls.known.value?.kind ?? (this.mode === 'new' ? this.controls.details.controls.kind.value : null);
  }

  /** Whether who brings it is kept secret: every denunciation, and what is marked so. */
  get sealed(): boolean {
    const marked = this.mode === 'new' && this.controls.sealed.value;
    return this.kind === 'denunciation' || marked || (this.controls.known.value?.sealed ?? false);
  }

  choose(matter: KnownMatter): void {
    this.patchValue({ known: matter, openingNew: false, query: '' });
  }

  /** Opens a new matter; the words typed while searching become the beginning of its summary. */
  openNew(typedText = ''): void {
    const summary = this.controls.details.controls.summary.value || typedText.trim();
    this.patchValue({ known: null, openingNew: true, query: '', details: { summary } });
  }

  searchAgain(): void {
    this.patchValue({ known: null, openingNew: false, query: '' });
  }

  /** Whether a matter must be named (not for a no-show or a refusal). */
  setMandatory(mandatory: boolean): void {
    if (this.mandatory === mandatory) return;
    this.mandatory = mandatory;
    this.controls.query.updateValueAndValidity();
  }

  override patchValue(value: MatterPatch, options?: PatchOptions): void {
    super.patchValue(value, options);
    this.arrange();
  }

  override reset(value?: MatterReset, options?: ResetOptions): void {
    super.reset(value, options);
    this.arrange();
  }

  override enable(options?: EnableOptions): void {
    super.enable(options);
    this.arrange();
  }

  /** The matter to send; null when none was named. `record` gives the details of a matter that inherits them. */
  toRequest(record?: MatterDetails): MatterRequest | null {
    const known = this.controls.known.value;
    if (known) return { matterId: known.id };
    if (this.mode !== 'new') return null;
    if (this.inherits && record) return { details: this.marked(record) };
    const { kind, fieldCode, summary } = this.controls.details.getRawValue();
    return kind === null ? null : { details: this.marked({ kind, fieldCode, summary }) };
  }

  /** A denunciation is always sealed; it needs no mark. */
  private marked(details: MatterDetails): MatterDetails {
    return this.controls.sealed.value && details.kind !== 'denunciation' ? { ...details, sealed: true } : details;
  }

  private arrange(): void {
    if (this.disabled) return;
    toggle(this.controls.query, this.mode === 'searching');
    toggle(this.controls.details, this.mode === 'new' && !this.inherits);
    this.updateValueAndValidity({ emitEvent: false });
  }
}

/** The fields of a matter itself: one kind, one leaf of the list of fields, a summary. */
export function matterDetailsForm(): FormGroup<DetailsControls> {
  return new FormGroup<DetailsControls>({
    kind: new FormControl<MatterKind | null>(null, [Validators.required]),
    fieldCode: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    summary: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(3), Validators.maxLength(TEXT_LIMITS.summary)],
    }),
  });
}

/** A row of a list as the card shows it. */
export function knownFromRow(row: MatterRow): KnownMatter {
  const { id, number, kind, fieldName, summary, sealed, receptions, lastOn } = row;
  return { id, number, kind, fieldName, summary, sealed, receptions, lastOn };
}

/** A matter read by itself as the card shows it. */
export function knownFromView(view: Pick<MatterView, 'id' | 'number' | 'kind' | 'fieldName' | 'summary'> & { readonly sealed?: boolean }): KnownMatter {
  const { id, number, kind, fieldName, summary, sealed } = view;
  return { id, number, kind, fieldName, summary, sealed, receptions: null, lastOn: null };
}

function mustChoose(control: AbstractControl): ValidationErrors | null {
  const value: unknown = control.value;
  if (value !== '') return { unchosen: 'Xin chọn vụ việc trong danh sách hoặc mở vụ việc mới.' };
  return control.parent instanceof MatterForm && !control.parent.mustName ? null : { required: true };
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
