import { type SeparationKey, type SeparationRule, type SeparationsView, SEPARATIONS, SEPARATION_RULES, isFixedSeparation } from '@tiepdan/access/contract';
import type { EntityManager } from 'typeorm';

/** What holds in an office about things that two people must do: of law as it is, of custom as the office set it. */
export async function readSeparations(manager: EntityManager, officeId: string, mayChange = false): Promise<SeparationsView> {
  const [set] = await manager.query<({ version: number } & Partial<Record<SeparationKey, SeparationRule>>)[]>(
    `SELECT version, proposal_approval AS "proposal-approval", proposal_signature AS "proposal-signature", draft_approval AS "draft-approval"
     FROM office_separation WHERE office_id = $1`,
    [officeId],
  );
  const items = (Object.keys(SEPARATIONS) as SeparationKey[]).map((key) => {
    const { label, basis, usual } = SEPARATIONS[key];
    const fixed = isFixedSeparation(key);
    return { key, label, basis, usual, fixed, rule: fixed ? usual : (set?.[key] ?? usual) };
  });
  return { items, mayChange, version: set?.version ?? 0 };
}

/** The rule of one of them. */
export async function separationRule(manager: EntityManager, officeId: string, key: SeparationKey): Promise<SeparationRule> {
  const { items } = await readSeparations(manager, officeId);
  return items.find((item) => item.key === key)?.rule ?? SEPARATIONS[key].usual;
}

/** How each reads in the office's history. */
export const SEPARATION_WORDING = Object.fromEntries(
  (Object.keys(SEPARATIONS) as SeparationKey[]).map((key) => [
    key,
    { label: SEPARATIONS[key].label, words: ({ items }: Pick<SeparationsView, 'items'>) => SEPARATION_RULES[items.find((item) => item.key === key)?.rule ?? 'off'] },
  ]),
);
