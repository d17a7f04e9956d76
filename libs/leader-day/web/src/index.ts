export { LeaderDayApi, type LeaderDayFilter } from './leader-day-api';
export { leaderDayRoutes } from './leader-day.routes';
export { outcomeMark, type OutcomeMark } from './outcome-mark';
