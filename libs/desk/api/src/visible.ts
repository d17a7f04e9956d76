import { seesDenouncers } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';

/**
 * SQL condition: the people of a record of this kind may be known to the actor. It is for queries that start from a person,
 * where the fragments of `@tiepdan/citizen/api`, which start from a record, do not fit (Luật Tố cáo Đ.8 k.3, Đ.56).
 * @param kind SQL of the kind of the record's matter; NULL where the record has no matter
 */
export function peopleVisibleSql(actor: Actor, kind: string): string {
  return seesDenouncers(actor) ? 'true' : `${kind} IS DISTINCT FROM 'denunciation'`;
}
