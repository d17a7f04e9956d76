import type { Routes } from '@angular/router';

/** Relative to `/reminders`. */
export const reminderRoutes: Routes = [];
