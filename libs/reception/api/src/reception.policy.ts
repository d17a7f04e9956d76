import { seesDenouncers } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';

/** SQL of the receptions an actor may see, for the alias `r`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_RECEPTIONS = `r.office_id = $1`;

/** People of a denunciation may be rewritten only by someone who may read them; else a correction would lose them. */
export function mayRewritePeople(actor: Actor, kind: string | undefined): boolean {
  return kind !== 'denunciation' || seesDenouncers(actor);
}
