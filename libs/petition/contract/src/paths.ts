import type { PetitionAction } from './life/actions.js';

export const petitionPaths = {
  /**
   * `?q=&from=&to=&kind=&source=&eligibility=&competence=&matterId=&citizenId=&year=&number=&unsent=&status=
   * &stage=registered,returned&way=&officerId=&mine=&unassigned=&due=&keptOver=&cursor=&limit=`
   */
  list: '/api/petitions',
  one: (id: string) => `/api/petitions/${id}`,
  cancel: (id: string) => `/api/petitions/${id}/cancellation`,
  restore: (id: string) => `/api/petitions/${id}/restoration`,
  history: (id: string) => `/api/petitions/${id}/history`,
  /** The petition's life so far. */
  steps: (id: string) => `/api/petitions/${id}/steps`,
  /** One more step: POST with the action's request. */
  step: (id: string, action: PetitionAction) => `/api/petitions/${id}/steps/${action}`,
  /** The time limits that run, or ran, on it. */
  limits: (id: string) => `/api/petitions/${id}/limits`,
  limitDone: (id: string, limitId: string) => `/api/petitions/${id}/limits/${limitId}/done`,
  limitUndone: (id: string, limitId: string) => `/api/petitions/${id}/limits/${limitId}/undone`,
  /** The accounts a petition may be transferred to. */
  officers: '/api/petition-officers',
} as const;
