import { FormArray, FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import { PARTICIPANTS_MOST, type MinutesDetails, type Participant } from '@tiepdan/hearing/contract';
import { parseTime, timeOfDay } from '@tiepdan/leader-day/web';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';
import { clockOf, instantOf } from '../words/hearing-words';

/** One who took part. */
export type ParticipantForm = FormGroup<{
  name: FormControl<string>;
  position: FormControl<string>;
  agency: FormControl<string>;
  opinion: FormControl<string>;
}>;

type MinutesControls = {
  startedAt: FormControl<string>;
  endedAt: FormControl<string>;
  participants: FormArray<ParticipantForm>;
  statement: FormControl<string>;
  citizenOpinion: FormControl<string>;
  readBack: FormControl<boolean>;
  signed: FormControl<boolean>;
  unsignedReason: FormControl<string>;
  copies: FormControl<number | null>;
};

/** The minutes of one hearing on a form. Times are shown as the clock; an instant that nobody changed is sent as it was. */
export class MinutesForm extends FormGroup<MinutesControls> {
  private instants: { startedAt: string | null; endedAt: string | null } = { startedAt: null, endedAt: null };

  constructor(private readonly heldOn: PlainDate) {
    super({
      startedAt: timeControl(),
      endedAt: timeControl(),
      participants: new FormArray<ParticipantForm>([]),
      statement: textControl(TEXT_LIMITS.body, true),
      citizenOpinion: textControl(TEXT_LIMITS.body, false),
      readBack: new FormControl(true, { nonNullable: true }),
      signed: new FormControl(true, { nonNullable: true }),
      unsignedReason: textControl(TEXT_LIMITS.reason, true),
      copies: new FormControl<number | null>(2, [Validators.required, Validators.min(1), Validators.max(20)]),
    });
    this.addValidators(inOrder);
    this.controls.signed.valueChanges.subscribe(() => this.arrange());
    this.arrange();
  }

  get full(): boolean {
    return this.controls.participants.length >= PARTICIPANTS_MOST;
  }

  /** When the hearing was begun and, where it is known, ended. */
  setTimes(startedAt: string | null, endedAt: string | null): void {
    this.instants = { startedAt, endedAt };
    this.patchValue({ startedAt: startedAt ? clockOf(startedAt) : '', endedAt: endedAt ? clockOf(endedAt) : '' });
  }

  addParticipant(known: Partial<Participant> = {}): void {
    this.controls.participants.push(participantForm(known));
  }

  /** Makes as many lines as there are people, before values are put in. */
  makeLines(count: number): void {
    const { participants } = this.controls;
    while (participants.length < count) participants.push(participantForm({}), { emitEvent: false });
    while (participants.length > count) participants.removeAt(participants.length - 1, { emitEvent: false });
  }

  take(minutes: MinutesDetails): void {
    this.makeLines(minutes.participants.length);
    this.patchValue({
      participants: minutes.participants.map(({ name, position, agency, opinion }) => ({
        name,
        position: position ?? '',
        agency: agency ?? '',
        opinion: opinion ?? '',
      })),
      statement: minutes.statement,
      citizenOpinion: minutes.citizenOpinion ?? '',
      readBack: minutes.readBack,
      signed: !minutes.unsignedReason,
      unsignedReason: minutes.unsignedReason ?? '',
      copies: minutes.copies,
    });
    this.setTimes(minutes.startedAt, minutes.endedAt);
  }

  toDetails(): MinutesDetails {
    const value = this.getRawValue();
    return {
      startedAt: this.instantFor('startedAt', value.startedAt),
      endedAt: this.instantFor('endedAt', value.endedAt),
      participants: value.participants.map(({ name, position, agency, opinion }) => ({
        name: tidyText(name),
        position: tidyText(position) || null,
        agency: tidyText(agency) || null,
        opinion: opinion.trim() || null,
      })),
      statement: value.statement.trim(),
      citizenOpinion: value.citizenOpinion.trim() || null,
      readBack: value.readBack,
      unsignedReason: value.signed ? null : tidyText(value.unsignedReason),
      copies: value.copies ?? 1,
    };
  }

  private instantFor(which: 'startedAt' | 'endedAt', shown: string): string {
    const known = this.instants[which];
    const time = parseTime(shown) ?? shown;
    return known && clockOf(known) === time ? known : instantOf(this.heldOn, time);
  }

  /** Why nobody signed is asked only where nobody did. */
  private arrange(): void {
    const { signed, unsignedReason } = this.controls;
    if (signed.value) unsignedReason.disable({ emitEvent: false });
    else unsignedReason.enable({ emitEvent: false });
    this.updateValueAndValidity({ emitEvent: false });
  }
}

const timeControl = (): FormControl<string> => new FormControl('', { nonNullable: true, validators: [Validators.required, timeOfDay] });

/** The end may stand in the minute of the beginning, not before it. */
function inOrder(control: AbstractControl): { times: string } | null {
  const { startedAt, endedAt } = control.getRawValue() as { startedAt: string; endedAt: string };
  const [from, to] = [parseTime(startedAt), parseTime(endedAt)];
  return from && to && to < from ? { times: 'Giờ kết thúc phải sau giờ bắt đầu.' } : null;
}

function participantForm({ name = '', position, agency, opinion }: Partial<Participant>): ParticipantForm {
  const form: ParticipantForm = new FormGroup({
    name: textControl(TEXT_LIMITS.name, true),
    position: textControl(TEXT_LIMITS.name, false),
    agency: textControl(TEXT_LIMITS.line, false),
    opinion: textControl(TEXT_LIMITS.body, false),
  });
  form.setValue({ name, position: position ?? '', agency: agency ?? '', opinion: opinion ?? '' });
  return form;
}
