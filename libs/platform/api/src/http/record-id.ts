import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '../errors/refusal.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

@Injectable()
class RecordIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return value;
  }
}

/** The `:id` of a route, or another parameter that names a row. Something that is no id cannot be found, which is all a stranger should learn. */
export const RecordId = (name = 'id') => Param(name, RecordIdPipe);
