/** How far an account sees: a property of its roles (docs/adr/0037). The widest of several roles holds. */
export interface Reach {
  /** `office`: every record of the office; `assigned`: those that were given to the account, or that it wrote itself. */
  readonly records: 'office' | 'assigned';
  /** Records of sealed matters: without the people in them, or not at all. Opening one is the permission `citizen.open-sealed`. */
  readonly sealed: 'masked' | 'hidden';
  /** Whether the account may look into the offices below its own. */
  readonly subtree: boolean;
}

/** What an account reaches that nothing restricts; everyone before roles could be edited. */
export const WHOLE_OFFICE: Reach = { records: 'office', sealed: 'masked', subtree: false };

/** The widest of several; without any, the least there is. */
export function widestReach(reaches: readonly Reach[]): Reach {
  return {
    records: reaches.some(({ records }) => records === 'office') ? 'office' : 'assigned',
    sealed: reaches.some(({ sealed }) => sealed === 'masked') ? 'masked' : 'hidden',
    subtree: reaches.some(({ subtree }) => subtree),
  };
}
