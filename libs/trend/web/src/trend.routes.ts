import type { Routes } from '@angular/router';

/** Pictures of the figures, relative to `/reports/trends`. */
export const trendRoutes: Routes = [];
