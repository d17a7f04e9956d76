import type { Routes } from '@angular/router';

/** Submitting, units and corrections, relative to `/reports/filings`. */
export const filingRoutes: Routes = [];
