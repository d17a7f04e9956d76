import { identityErrors } from '@tiepdan/identity/contract';
import { type MatterKind, matterPermissions } from '@tiepdan/matter/contract';
import { type Actor, actingBy } from '@tiepdan/platform/contract';
import { partsOf, Refusal, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** Who denounces is kept secret always (Luật Tố cáo Đ.8 k.3, Đ.56); of other matters it is marked. */
export const mustBeSealed = (kind: MatterKind): boolean => kind === 'denunciation';

/**
 * @returns the actor as they seal: in the name of a colleague where they may only for them
 * @throws Refusal PERMISSION.MISSING
 */
export function maySeal(actor: Actor): Actor {
  if (!actor.permissions.has('matter.seal')) throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: matterPermissions['matter.seal'].label });
  return actingBy(actor, 'matter.seal');
}

/** What of the matters an account sees whose reach is restricted (docs/adr/0038): those of its records, which the domains above tell. */
export const matterRows: readonly RowPolicy[] = [
  { table: 'matter', unsealed: `NOT t.sealed` },
  ...partsOf('matter', 'matter_id', ['matter_flag']),
  { table: 'matter_merge', within: seenAs('matter', 'into_id') },
  ...partsOf('matter_merge', 'merge_id', ['matter_merge_record']),
];
