import type { Routes } from '@angular/router';

export const feedbackRoutes: Routes = [];
