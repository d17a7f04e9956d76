import type { Routes } from '@angular/router';

export const conclusionRoutes: Routes = [];
