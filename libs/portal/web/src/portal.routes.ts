import type { Routes } from '@angular/router';

export const portalRoutes: Routes = [];
