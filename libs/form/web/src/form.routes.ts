import type { Routes } from '@angular/router';

/** The statutory forms, relative to `/reports/forms`. */
export const formRoutes: Routes = [];
