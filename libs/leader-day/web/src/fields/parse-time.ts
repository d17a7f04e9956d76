import type { AbstractControl, ValidationErrors } from '@angular/forms';

const SHAPES = [/^(\d{1,2})[:hHgG.](\d{2})?$/, /^(\d{1,2})(\d{2})$/, /^(\d{1,2})$/];

/** A time of day as people type it (`7h30`, `7:30`, `730`, `7`) as `HH:MM`; null when it is none. */
export function parseTime(text: string): string | null {
  const typed = text.replace(/\s+/g, '');
  for (const shape of SHAPES) {
    const found = shape.exec(typed);
    if (!found) continue;
    const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
    return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
  }
  return null;
}

/** A time that was typed must be one; nothing typed is left to other validators. */
export function timeOfDay({ value }: AbstractControl<string>): ValidationErrors | null {
  return value && !parseTime(value) ? { time: 'Giờ không hợp lệ. Ghi theo dạng 07:30.' } : null;
}

/** `07:30` as it is read in a sentence: "7 giờ 30". */
export function timeInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`;
}
