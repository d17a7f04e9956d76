import type { Routes } from '@angular/router';

/** Decisions, conclusions and their enforcement, relative to `/resolution`. */
export const resolutionRoutes: Routes = [];
