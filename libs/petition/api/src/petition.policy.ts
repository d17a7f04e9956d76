import { seesDenouncers } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';

/** SQL of the petitions an actor may see, for the alias `p`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_PETITIONS = `p.office_id = $1`;

/** Senders of a denunciation may be rewritten only by someone who may read them; else a correction would lose them. */
export function mayRewriteSenders(actor: Actor, kind: string): boolean {
  return kind !== 'denunciation' || seesDenouncers(actor);
}
