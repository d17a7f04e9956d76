export { ReceptionApi, type ReceptionFilter } from './reception-api';
export { provideReceptionPanels } from './reception-panels';
export { receptionRoutes } from './reception.routes';
