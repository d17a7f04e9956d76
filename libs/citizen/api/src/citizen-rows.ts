import type { FormerPaper, PersonDetails } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { type SqlValue, type WritesTo, gather, newKey } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** SQL of a jsonb object of PersonDetails, of the row `alias` of citizen. */
export function detailsSql(alias: string): string {
  return `jsonb_build_object('party', ${alias}.party, 'fullName', ${alias}.full_name, 'headName', ${alias}.head_name, 'headPosition', ${alias}.head_position,
    'birthYear', ${alias}.birth_year, 'sex', ${alias}.sex, 'paperKind', ${alias}.paper_kind, 'paperNumber', ${alias}.paper_number,
    'noPaperReason', ${alias}.no_paper_reason, 'phone', ${alias}.phone, 'email', ${alias}.email, 'address', ${alias}.address,
    'formerAddress', ${alias}.former_address,
    'formerPapers', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'number', o.number) ORDER BY o.kind, o.number), '[]')
      FROM citizen_paper o WHERE o.office_id = ${alias}.office_id AND o.citizen_id = ${alias}.id),
    'place', CASE WHEN ${alias}.province_code IS NOT NULL THEN jsonb_build_object('street', ${alias}.street, 'provinceCode', ${alias}.province_code,
      'communeCode', ${alias}.commune_code, 'provinceName', (SELECT a.name FROM area a WHERE a.code = ${alias}.province_code),
      'communeName', coalesce(${alias}.commune_name, (SELECT a.name FROM area a WHERE a.code = ${alias}.commune_code))) END)`;
}

/** SQL of a jsonb object of CitizenView, of the row `alias` of citizen. */
export const citizenSql = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'version', ${alias}.version) || ${detailsSql(alias)}`;

/** The columns of a person, with their values. */
export function citizenColumns(details: PersonDetails): Readonly<Record<string, SqlValue>> {
  return {
    party: details.party ?? 'person',
    full_name: details.fullName,
    head_name: details.headName ?? null,
    head_position: details.headPosition ?? null,
    birth_year: details.birthYear ?? null,
    sex: details.sex ?? null,
    paper_kind: details.paperKind,
    paper_number: details.paperNumber ?? null,
    no_paper_reason: details.noPaperReason ?? null,
    phone: details.phone ?? null,
    email: details.email ?? null,
    address: details.address,
    street: details.place?.street ?? null,
    province_code: details.place?.provinceCode ?? null,
    commune_code: details.place?.communeCode ?? null,
    commune_name: details.place && !details.place.communeCode ? details.place.communeName : null,
    former_address: details.formerAddress ?? null,
  };
}

/** Writes one person to the office's list; gives the id. The details are settled already (settle-details.ts). */
export async function insertCitizen(to: WritesTo, actor: Actor, details: PersonDetails): Promise<string> {
  const id = newKey();
  const papers = details.formerPapers ?? [];
  await gather(to, (writes) => {
    writes.insert('citizen', { office_id: actor.officeId, id, ...citizenColumns(details), created_by: actor.accountId });
    if (papers.length) writes.add(FORMER_PAPERS_SQL, formerPapers(actor.officeId, id, papers));
  });
  return id;
}

/** What the office's list says of these people, by id; ids that are not there are left out. */
export async function readCitizens(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, PersonDetails>> {
  const rows = await tx.query<{ id: string; details: PersonDetails }[]>(
    `SELECT c.id, ${detailsSql('c')} AS details FROM citizen c WHERE c.office_id = $1 AND c.id = ANY($2)`,
    [officeId, ids],
  );
  return new Map(rows.map(({ id, details }) => [id, details]));
}

/** Rewrites columns of a person; the version grows by one. */
export async function updateCitizen(tx: EntityManager, officeId: string, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  await tx.query(`UPDATE citizen SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND id = $2`, [
    officeId,
    id,
    ...Object.values(columns),
  ]);
}

/** Sets the former papers of a person. Those that stay keep knowing which merge brought them. */
export async function writeFormerPapers(tx: EntityManager, officeId: string, citizenId: string, papers: readonly FormerPaper[]): Promise<void> {
  const params = formerPapers(officeId, citizenId, papers);
  await tx.query(
    `DELETE FROM citizen_paper o WHERE o.office_id = $1 AND o.citizen_id = $2
     AND (o.kind, o.number) NOT IN (SELECT kind, number FROM unnest($3::text[], $4::text[]) AS p (kind, number))`,
    params,
  );
  if (papers.length) await tx.query(FORMER_PAPERS_SQL, params as unknown[]);
}

const FORMER_PAPERS_SQL = `INSERT INTO citizen_paper (office_id, citizen_id, kind, number)
  SELECT $1, $2, kind, number FROM unnest($3::text[], $4::text[]) AS p (kind, number) ON CONFLICT DO NOTHING`;

function formerPapers(officeId: string, citizenId: string, papers: readonly FormerPaper[]): SqlValue[] {
  return [officeId, citizenId, papers.map((paper) => paper.kind), papers.map((paper) => paper.number)];
}
