import type { SealedTexts } from '@tiepdan/citizen/api';
import { draftingByHand } from '@tiepdan/document/api';
import type { DocumentPaper, TakenDocumentStep } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type Actor, type Role, permissionsOf } from '@tiepdan/platform/contract';
import type { Clock, Database } from '@tiepdan/platform/api';
import { permissionTables } from '../permission-tables.js';

/** One paper that is being prepared in the demo: on which of the newest petitions of a kind, and how far it has come. */
interface DemoDraft {
  readonly paper: DocumentPaper;
  readonly kind: MatterKind;
  readonly until: 'draft' | 'submitted' | 'returned' | 'approved';
}

const DRAFTS: readonly DemoDraft[] = [
  { paper: 'forwarding', kind: 'proposal', until: 'draft' },
  { paper: 'guidance', kind: 'complaint', until: 'draft' },
  { paper: 'denunciation-forwarding', kind: 'denunciation', until: 'returned' },
  { paper: 'forwarding', kind: 'proposal', until: 'submitted' },
  { paper: 'guidance', kind: 'complaint', until: 'submitted' },
  { paper: 'denunciation-forwarding', kind: 'denunciation', until: 'submitted' },
  { paper: 'forwarding', kind: 'proposal', until: 'approved' },
  { paper: 'notice', kind: 'proposal', until: 'approved' },
];

/** Petitions in work, the newest first; none of them has a paper. */
const PETITIONS_SQL = `SELECT p.id, p.kind FROM petition p
  WHERE p.office_id = $1 AND p.status = 'active' AND p.closed_on IS NULL AND NOT p.anonymous
    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id)
  ORDER BY p.received_on DESC, p.id DESC LIMIT 200`;

const AGENCIES_SQL = `SELECT id FROM agency WHERE office_id = $1 AND kind = 'department' ORDER BY position, name, id LIMIT 4`;

/** Papers in the hands of officers and of the head, made by the product's own actions. None is numbered, so no report changes. */
export async function writeDemoDrafts(database: Database, head: Actor, texts: SealedTexts, clock: Clock): Promise<void> {
  const officer = await officerOf(database, head);
  if (!officer) return;
  const drafting = draftingByHand(database, texts, clock);
  const petitions = await database.read((on) => on.query<{ id: string; kind: MatterKind }[]>(PETITIONS_SQL, [head.officeId]));
  const agencies = await database.read((on) => on.query<{ id: string }[]>(AGENCIES_SQL, [head.officeId]));
  const taken = new Set<string>();
  for (const [position, { paper, kind, until }] of DRAFTS.entries()) {
    const petition = petitions.find((each) => each.kind === kind && !taken.has(each.id));
    if (!petition) continue;
    taken.add(petition.id);
    const agency = paper.endsWith('forwarding') ? agencies[position % Math.max(agencies.length, 1)] : undefined;
    let step: TakenDocumentStep = await drafting.draft.run(officer, { paper, petitionId: petition.id, recipientIds: agency ? [agency.id] : [] });
    if (until === 'draft') continue;
    step = await drafting.submit.run(officer, step.id, step);
    if (until === 'returned') await drafting.return.run(head, step.id, { ...step, reason: 'Nêu rõ hành vi bị tố cáo trong trích yếu' });
    if (until === 'approved') await drafting.approve.run(head, step.id, step);
  }
}

async function officerOf(database: Database, head: Actor): Promise<Actor | null> {
  const [account] = await database.read((on) =>
    on.query<{ accountId: string; fullName: string; roles: Role[] }[]>(
      `SELECT id AS "accountId", full_name AS "fullName", roles FROM account WHERE office_id = $1 AND active AND 'petition-officer' = ANY (roles) ORDER BY username LIMIT 1`,
      [head.officeId],
    ),
  );
  if (!account) return null;
  const { accountId, fullName, roles } = account;
  return { ...head, accountId, fullName, permissions: permissionsOf(roles, permissionTables) };
}
