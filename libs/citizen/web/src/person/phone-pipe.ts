import { Pipe, type PipeTransform } from '@angular/core';
import { showPhone } from '@tiepdan/citizen/contract';

/** A stored telephone number as people read it: `0912 345 678`. */
@Pipe({ name: 'phone' })
export class PhonePipe implements PipeTransform {
  transform(stored: string | null | undefined): string {
    return stored ? showPhone(stored) : '';
  }
}
