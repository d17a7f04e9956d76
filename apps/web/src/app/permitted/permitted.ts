import { inject } from '@angular/core';
import { type CanActivateChildFn, RedirectCommand, Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { permissionFor } from '../places';

/** Tells at the door whose work a page is, instead of after the form is filled. The server refuses all the same. */
export const permitted: CanActivateChildFn = (_route, state) => {
  const permission = permissionFor(state.url);
  if (permission === null || inject(Session).can(permission)) return true;
  return new RedirectCommand(inject(Router).createUrlTree(['/not-permitted', permission]), { skipLocationChange: true });
};
