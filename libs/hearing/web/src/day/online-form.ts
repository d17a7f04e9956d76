import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { ONLINE_POINTS_MOST, type OnlineCase, type OnlinePoint, type OnlineSession } from '@tiepdan/hearing/contract';
import { parseTime, timeOfDay } from '@tiepdan/leader-day/web';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';
import { clockOf, instantOf } from '../words/hearing-words';

/** One point of an online session. */
export type PointForm = FormGroup<{ name: FormControl<string>; address: FormControl<string>; participants: FormControl<string> }>;

const SHA256 = /^[0-9a-fA-F]{64}$/;

/** An online session on a form; the first point is the central one (NĐ 154/2026 Đ.23). */
export class OnlineForm extends FormGroup<{
  platform: FormControl<string>;
  allowedCase: FormControl<OnlineCase | null>;
  points: FormArray<PointForm>;
  toldOn: FormControl<PlainDate | null>;
  testedOn: FormControl<PlainDate | null>;
  connectedAt: FormControl<string>;
  recordingPlace: FormControl<string>;
  recordingSha256: FormControl<string>;
}> {
  constructor(private readonly heldOn: PlainDate) {
    super({
      platform: textControl(TEXT_LIMITS.name, true),
      allowedCase: new FormControl<OnlineCase | null>(null, Validators.required),
      points: new FormArray([pointForm(), pointForm()]),
      toldOn: new FormControl<PlainDate | null>(null),
      testedOn: new FormControl<PlainDate | null>(null),
      connectedAt: new FormControl('', { nonNullable: true, validators: [timeOfDay] }),
      recordingPlace: textControl(TEXT_LIMITS.line, false),
      recordingSha256: new FormControl('', {
        nonNullable: true,
        validators: ({ value }) =>
          !value || SHA256.test(String(value).trim()) ? null : { digest: 'Mã SHA-256 gồm 64 chữ số thập lục phân (0–9, a–f).' },
      }),
    });
  }

  get full(): boolean {
    return this.controls.points.length >= ONLINE_POINTS_MOST;
  }

  add(): void {
    this.controls.points.push(pointForm());
  }

  /** A component point goes; the central one and one other stay. */
  remove(index: number): void {
    if (index > 0 && this.controls.points.length > 2) this.controls.points.removeAt(index);
  }

  take(session: OnlineSession): void {
    const points = [...session.points].sort((one, other) => rank(one) - rank(other));
    while (this.controls.points.length < points.length) this.add();
    this.patchValue({
      ...session,
      points: points.map(({ name, address, participants }) => ({ name, address, participants: participants ?? '' })),
      toldOn: session.toldOn ?? null,
      testedOn: session.testedOn ?? null,
      connectedAt: session.connectedAt ? clockOf(session.connectedAt) : '',
      recordingPlace: session.recordingPlace ?? '',
      recordingSha256: session.recordingSha256 ?? '',
    });
  }

  toSession(): OnlineSession {
    const value = this.getRawValue();
    return {
      platform: tidyText(value.platform),
      allowedCase: value.allowedCase ?? 'other',
      points: value.points.map(({ name, address, participants }, index) => ({
        kind: index === 0 ? 'central' : 'component',
        name: tidyText(name),
        address: tidyText(address),
        participants: tidyText(participants) || null,
      })),
      toldOn: value.toldOn,
      testedOn: value.testedOn,
      connectedAt: value.connectedAt ? instantOf(this.heldOn, parseTime(value.connectedAt) ?? value.connectedAt) : null,
      recordingPlace: tidyText(value.recordingPlace) || null,
      recordingSha256: value.recordingSha256.trim().toLowerCase() || null,
    };
  }
}

const rank = ({ kind }: OnlinePoint): number => (kind === 'central' ? 0 : 1);

function pointForm(): PointForm {
  return new FormGroup({
    name: textControl(TEXT_LIMITS.name, true),
    address: textControl(TEXT_LIMITS.line, true),
    participants: textControl(TEXT_LIMITS.summary, false),
  });
}
