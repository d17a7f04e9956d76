import type { Routes } from '@angular/router';

export const privacyRoutes: Routes = [];
