import type { Actor } from '@tiepdan/platform/contract';

/** SQL of the petitions an actor may see, for the alias `p`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_PETITIONS = `p.office_id = $1`;

/** Whether whoever registers or proposes takes the file on: officers of petitions do, those who assign files to others do not. */
export function takesFile(actor: Actor): boolean {
  return actor.permissions.has('petition.handle') && !actor.permissions.has('petition.assign');
}

/** Whether an actor may be told which open record a sealed one belongs to. */
export const seesSealed = (actor: Actor): boolean => actor.permissions.has('citizen.open-sealed');
