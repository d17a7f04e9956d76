export const scheduleRulePaths = {
  /** GET `?status=active|cancelled`; POST a rule. */
  list: '/api/leader-day-rules',
  /** GET, PUT. */
  one: (id: string) => `/api/leader-day-rules/${id}`,
  cancel: (id: string) => `/api/leader-day-rules/${id}/cancellation`,
  restore: (id: string) => `/api/leader-day-rules/${id}/restoration`,
  history: (id: string) => `/api/leader-day-rules/${id}/history`,
  /** POST the fields of a rule: its words and its days this year and next; nothing is written. `ScheduleRuleDetails` → `RulePreview`. */
  preview: '/api/leader-day-rules/preview',
  /** GET `?year=` → `ScheduleProposal`; POST `PlanProposalRequest` → `PlannedProposal`. */
  proposal: '/api/leader-day-rules/proposal',
} as const;
