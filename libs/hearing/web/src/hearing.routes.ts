import type { Routes } from '@angular/router';

export const hearingRoutes: Routes = [];
