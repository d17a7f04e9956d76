import type { Routes } from '@angular/router';

/** What everybody does with their own account: password, second factor, sessions, delegation. */
export const ownRoutes: Routes = [];
