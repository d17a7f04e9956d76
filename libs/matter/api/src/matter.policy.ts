import { identityErrors } from '@tiepdan/identity/contract';
import { type MatterKind, matterPermissions } from '@tiepdan/matter/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/** Who denounces is kept secret always (Luật Tố cáo Đ.8 k.3, Đ.56); of other matters it is marked. */
export const mustBeSealed = (kind: MatterKind): boolean => kind === 'denunciation';

/** @throws Refusal PERMISSION.MISSING */
export function checkMaySeal(actor: Actor): void {
  if (!actor.permissions.has('matter.seal')) throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: matterPermissions['matter.seal'].label });
}
