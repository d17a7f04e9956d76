import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PetitionPart, SplitRequest } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { choiceControl } from '@tiepdan/ui/web';

/** One content that becomes a petition of its own. */
export class PartForm extends FormGroup<{
  kind: FormControl<MatterKind | null>;
  fieldCode: FormControl<string>;
  summary: FormControl<string>;
  sealed: FormControl<boolean>;
}> {
  constructor() {
    super({
      kind: choiceControl<MatterKind>(),
      fieldCode: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
      summary: new FormControl('', {
        nonNullable: true,
        validators: [Validators.required, Validators.minLength(3), Validators.maxLength(TEXT_LIMITS.summary)],
      }),
      sealed: new FormControl(false, { nonNullable: true }),
    });
  }

  /** A denunciation is always sealed; it needs no mark. */
  toPart(): PetitionPart {
    const { kind, fieldCode, summary, sealed } = this.getRawValue();
    return { kind: kind ?? 'proposal', fieldCode, summary: tidyText(summary), ...(sealed && kind !== 'denunciation' ? { sealed } : {}) };
  }
}

/** The parts split off a petition, at least one, and the day. */
export class SplitForm extends FormGroup<{ parts: FormArray<PartForm>; on: FormControl<PlainDate | null> }> {
  constructor(today: PlainDate) {
    super({
      parts: new FormArray([new PartForm()]),
      on: new FormControl<PlainDate | null>(today, Validators.required),
    });
  }

  add(): void {
    this.controls.parts.push(new PartForm());
  }

  remove(index: number): void {
    this.controls.parts.removeAt(index);
  }

  /** Gives the form as many parts as a draft has, before its values are put in. */
  grow(draft: unknown): void {
    const parts = (draft as { readonly parts?: readonly unknown[] }).parts?.length ?? 1;
    while (this.controls.parts.length < parts) this.add();
    while (this.controls.parts.length > Math.max(parts, 1)) this.remove(this.controls.parts.length - 1);
  }

  toRequest(version: number): SplitRequest {
    return { version, on: this.controls.on.value ?? '', parts: this.controls.parts.controls.map((part) => part.toPart()) };
  }
}
