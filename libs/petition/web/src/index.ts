export { PetitionApi, type PetitionFilter } from './petition-api';
export { providePetitionPanels } from './petition-panels';
export { petitionRoutes } from './petition.routes';
