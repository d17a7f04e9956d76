export { StatisticsApi } from './statistics-api';
export { statisticsRoutes } from './statistics.routes';
