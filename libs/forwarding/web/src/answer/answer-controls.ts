import { FormControl, Validators } from '@angular/forms';
import type { AnswerDetails, AnswerResult, AnswerView } from '@tiepdan/forwarding/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { choiceControl, textControl } from '@tiepdan/ui/web';

/** The fields of an answer, whoever enters it. */
export interface AnswerControls {
  readonly symbol: FormControl<string>;
  readonly datedOn: FormControl<PlainDate | null>;
  readonly result: FormControl<AnswerResult | null>;
  readonly resolvedOn: FormControl<PlainDate | null>;
  readonly summary: FormControl<string>;
  /** Files that are uploaded, by their ids; of an answer that is mended, those it has too. */
  readonly fileIds: FormControl<readonly string[]>;
}

/** New fields, for an answer dated today unless changed. */
export function answerControls(today: PlainDate): AnswerControls {
  return {
    symbol: textControl(TEXT_LIMITS.name, false),
    datedOn: new FormControl<PlainDate | null>(today, Validators.required),
    result: choiceControl<AnswerResult>(),
    resolvedOn: new FormControl<PlainDate | null>(null, Validators.required),
    summary: textControl(TEXT_LIMITS.summary, true),
    fileIds: new FormControl<readonly string[]>([], { nonNullable: true }),
  };
}

/** The day a case was resolved is asked for only where it was (Luật Tiếp công dân Điều 27 khoản 2). */
export function arrangeAnswer({ result, resolvedOn }: AnswerControls): void {
  if (result.value === 'resolved') resolvedOn.enable({ emitEvent: false });
  else resolvedOn.disable({ emitEvent: false });
}

/** What an answer says already, for its form. */
export function fillAnswer(controls: AnswerControls, answer: AnswerView): void {
  controls.symbol.setValue(answer.symbol ?? '');
  controls.datedOn.setValue(answer.datedOn);
  controls.result.setValue(answer.result);
  controls.resolvedOn.setValue(answer.resolvedOn);
  controls.summary.setValue(answer.summary);
  controls.fileIds.setValue(answer.files.map(({ fileId }) => fileId));
}

/** The answer as it is sent, without the day it came. */
export function answerRequest(controls: AnswerControls): Omit<AnswerDetails, 'receivedOn'> {
  const { symbol, datedOn, result, resolvedOn, summary, fileIds } = controls;
  return {
    symbol: tidyText(symbol.value) || null,
    datedOn: datedOn.value ?? '',
    result: result.value ?? 'in-progress',
    resolvedOn: result.value === 'resolved' ? resolvedOn.value : null,
    summary: tidyText(summary.value),
    fileIds: fileIds.value,
  };
}
