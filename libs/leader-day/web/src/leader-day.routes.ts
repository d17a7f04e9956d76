import type { Routes } from '@angular/router';

const leaderDayForm = () => import('./leader-day-form/leader-day-form').then((m) => m.LeaderDayForm);
const ruleForm = () => import('./rules/rule-page').then((m) => m.RulePage);

/** Pages of the leaders' reception days, relative to `/leader-days`. */
export const leaderDayRoutes: Routes = [
  {
    path: '',
    title: 'Lịch tiếp của lãnh đạo',
    loadComponent: () => import('./schedule/schedule-page').then((m) => m.SchedulePage),
  },
  { path: 'new', title: 'Lập ngày tiếp', loadComponent: leaderDayForm },
  { path: 'plan', title: 'Lập lịch năm', loadComponent: () => import('./plan/plan-page').then((m) => m.PlanPage) },
  { path: 'rules', title: 'Quy tắc lập lịch', loadComponent: () => import('./rules/rules-page').then((m) => m.RulesPage) },
  { path: 'rules/new', title: 'Quy tắc lập lịch mới', loadComponent: ruleForm },
  { path: 'rules/:id', title: 'Sửa quy tắc lập lịch', loadComponent: ruleForm },
  { path: 'leaders', title: 'Lãnh đạo tiếp công dân', loadComponent: () => import('./leaders/leaders-page').then((m) => m.LeadersPage) },
  {
    path: 'compliance',
    title: 'Bảo đảm số ngày tiếp',
    loadComponent: () => import('./compliance/compliance-page').then((m) => m.CompliancePage),
  },
  { path: ':id', title: 'Ngày tiếp', loadComponent: () => import('./leader-day-record/leader-day-record').then((m) => m.LeaderDayRecord) },
  { path: ':id/edit', title: 'Sửa ngày tiếp', loadComponent: leaderDayForm },
];
