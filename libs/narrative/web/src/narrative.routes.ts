import type { Routes } from '@angular/router';

/** The narrative report, relative to `/reports/narratives`. */
export const narrativeRoutes: Routes = [];
