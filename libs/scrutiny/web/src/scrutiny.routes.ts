import type { Routes } from '@angular/router';

/** Checking any report, relative to `/reports/scrutiny`. */
export const scrutinyRoutes: Routes = [];
