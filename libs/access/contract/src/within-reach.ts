import type { Reach } from '@tiepdan/platform/contract';

/**
 * What only somebody does who sees every record of the office: it changes records that hang together, or says how many there
 * are. An account of restricted reach does not hold these, whatever its roles say.
 */
export const NEEDS_WHOLE_OFFICE: readonly string[] = [
  // A matter with all its records, whoever handles them.
  'matter.correct',
  'matter.gather',
  'matter.seal',
  'citizen.merge',
  // Sealed identities that no other record holds are erased.
  'petition.expire',
  // Days and limits of everybody.
  'calendar.manage',
  'period.lock',
  'leader-day.manage',
  'leader-day.publish',
  'hearing.decide',
  // Books that have to go on behind the last number of all.
  'document.set-books',
  // Figures of the office, frozen.
  'filing.submit',
  'filing.submit-alone',
  'narrative.write',
];

/** What is left of permissions at a reach. */
export function withinReach(permissions: Iterable<string>, { records, sealed }: Pick<Reach, 'records' | 'sealed'>): Set<string> {
  const left = new Set(permissions);
  if (records === 'assigned' || sealed === 'hidden') for (const permission of NEEDS_WHOLE_OFFICE) left.delete(permission);
  return left;
}
