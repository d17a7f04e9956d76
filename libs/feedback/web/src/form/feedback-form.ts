import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import type { CitizenView } from '@tiepdan/citizen/contract';
import type {
  CorrectFeedbackRequest,
  FeedbackChannel,
  FeedbackDetails,
  FeedbackKind,
  FeedbackSource,
  FeedbackView,
} from '@tiepdan/feedback/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { choiceControl, textControl } from '@tiepdan/ui/web';

/** Longest number of the national system, code of a procedure, telephone. */
const MARK = 60;
const PHONE = 40;

/** Who sent it, on the form. `citizenId` while the name is that of somebody chosen from the list. */
type SenderControls = {
  name: FormControl<string>;
  phone: FormControl<string>;
  address: FormControl<string>;
  citizenId: FormControl<string | null>;
};

type FeedbackControls = {
  receivedOn: FormControl<PlainDate | null>;
  channel: FormControl<FeedbackChannel | null>;
  kind: FormControl<FeedbackKind | null>;
  portalNumber: FormControl<string>;
  anonymous: FormControl<boolean>;
  sender: FormGroup<SenderControls>;
  procedureName: FormControl<string>;
  procedureCode: FormControl<string>;
  fieldCode: FormControl<string>;
  content: FormControl<string>;
  concernedAgencyId: FormControl<string | null>;
  reason: FormControl<string>;
};

/** By which record it came, as the form holds it beside its fields. */
export type OriginOnForm = Pick<FeedbackSource, 'origin' | 'senderNames'>;

/**
 * Feedback on a form, with the rules between its fields: by a record, channel and sender are the record's; a number of the
 * national system belongs to that channel. `correcting` asks for a reason.
 */
export class FeedbackForm extends FormGroup<FeedbackControls> {
  /** The record it came by; set once, when the form is filled. */
  origin: OriginOnForm | null = null;
  private arranging = false;

  constructor(
    today: PlainDate,
    private readonly correcting = false,
  ) {
    super({
      receivedOn: new FormControl<PlainDate | null>(today, [Validators.required]),
      channel: choiceControl<FeedbackChannel>(),
      kind: choiceControl<FeedbackKind>(),
      portalNumber: textControl(MARK, false),
      anonymous: new FormControl(false, { nonNullable: true }),
      sender: new FormGroup<SenderControls>({
        name: textControl(TEXT_LIMITS.name, true),
        phone: textControl(PHONE, false),
        address: textControl(TEXT_LIMITS.line, false),
        citizenId: new FormControl<string | null>(null),
      }),
      procedureName: textControl(TEXT_LIMITS.line, true),
      procedureCode: textControl(MARK, false),
      fieldCode: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
      content: textControl(TEXT_LIMITS.body, true),
      concernedAgencyId: new FormControl<string | null>(null),
      reason: textControl(TEXT_LIMITS.reason, true),
    });
    this.controls.procedureName.addValidators(Validators.minLength(3));
    this.controls.content.addValidators(Validators.minLength(3));
    this.arrange();
    this.valueChanges.subscribe(() => this.arrange());
  }

  /** Begins with what a petition or a reception says. */
  beginWith(source: FeedbackSource): void {
    this.origin = source;
    const { receivedOn, channel, fieldCode, content } = source;
    const typed = (control: AbstractControl) => control.dirty;
    this.patchValue({ receivedOn, channel });
    if (!typed(this.controls.fieldCode)) this.controls.fieldCode.setValue(fieldCode);
    if (!typed(this.controls.content)) this.controls.content.setValue(content);
  }

  /** Takes over saved feedback to be corrected. */
  take(view: FeedbackView): void {
    this.origin = view.origin && { origin: view.origin, senderNames: view.senderNames };
    const { name = '', phone, address, citizenId } = view.sender ?? {};
    this.patchValue({
      receivedOn: view.receivedOn,
      channel: view.channel,
      kind: view.kind,
      portalNumber: view.portalNumber ?? '',
      anonymous: view.anonymous,
      sender: { name, phone: phone ?? '', address: address ?? '', citizenId: citizenId ?? null },
      procedureName: view.procedureName,
      procedureCode: view.procedureCode ?? '',
      fieldCode: view.fieldCode,
      content: view.content,
      concernedAgencyId: view.concernedAgencyId ?? null,
    });
    this.arrange();
  }

  /** Somebody of the list sent it. */
  choose({ id, fullName, phone, address }: CitizenView): void {
    this.controls.sender.setValue({ name: fullName, phone: phone ?? '', address: address.slice(0, TEXT_LIMITS.line), citizenId: id });
    this.markAsDirty();
  }

  /** Feedback to send; null while a choice is missing. */
  toRequest(): FeedbackDetails | null {
    const { receivedOn, channel, kind, anonymous, sender, ...value } = this.getRawValue();
    if (!channel || !kind) return null;
    const named = !this.origin && !anonymous;
    return {
      receivedOn: receivedOn ?? '',
      channel,
      kind,
      petitionId: this.origin?.origin.kind === 'petition' ? this.origin.origin.id : null,
      receptionId: this.origin?.origin.kind === 'reception' ? this.origin.origin.id : null,
      anonymous: !this.origin && anonymous,
      sender: named ? { name: tidyText(sender.name), phone: sender.phone || null, address: sender.address || null, citizenId: sender.citizenId } : null,
      portalNumber: channel === 'portal' ? value.portalNumber || null : null,
      procedureName: tidyText(value.procedureName),
      procedureCode: value.procedureCode || null,
      fieldCode: value.fieldCode,
      content: tidyText(value.content),
      concernedAgencyId: value.concernedAgencyId,
    };
  }

  toCorrectRequest(version: number): CorrectFeedbackRequest | null {
    const details = this.toRequest();
    return details && { ...details, version, reason: this.controls.reason.value };
  }

  /** Brings every field in line with the ones it depends on. */
  private arrange(): void {
    if (this.arranging) return;
    this.arranging = true;
    const { channel, portalNumber, anonymous, sender, reason } = this.controls;
    toggle(channel, this.origin === null);
    toggle(anonymous, this.origin === null);
    toggle(sender, this.origin === null && !anonymous.value);
    toggle(portalNumber, channel.value === 'portal');
    toggle(reason, this.correcting);
    this.updateValueAndValidity({ emitEvent: false });
    this.arranging = false;
  }
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
