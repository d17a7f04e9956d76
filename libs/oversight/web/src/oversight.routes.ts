import type { Routes } from '@angular/router';

/** State management of the field, relative to `/oversight`. */
export const oversightRoutes: Routes = [];
