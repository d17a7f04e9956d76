import type { Type } from '@nestjs/common';
import type { AttachableKind } from '@tiepdan/attachment/contract';

/** Names a controller after its record, so that each operation has a name of its own in the OpenAPI document: `LeaderDayFiles`. */
export function namedAfter(kind: AttachableKind, what: string, controller: Type<unknown>): Type<unknown> {
  const record = kind.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
  return Object.defineProperty(controller, 'name', { value: `${record}${what}Controller` });
}
