import type { Routes } from '@angular/router';

/** Accounts of the office, for whoever keeps them. */
export const accountRoutes: Routes = [];
