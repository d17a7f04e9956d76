import type { MatterKind } from '@tiepdan/matter/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import type { PlainDate, Role } from '@tiepdan/platform/contract';
import { type DecisionView, type IssueDecisionRequest, NOTHING_RECOMMENDED, type RecordFactRequest, type Recommendations, type ResolutionView, resolutionPaths } from '@tiepdan/resolution/contract';
import { type ForwardingDesk, openForwardingDesk } from './forwarding-desk.js';

/** What a route answered. */
export interface Answered {
  readonly status: number;
  readonly body: { readonly id: string; readonly version: number; readonly code?: string; readonly message?: string; readonly fields?: readonly { readonly path: string }[] };
}

/** The whole application with cases that are being resolved; it is 20/10/2026, petitions came on 01/09. */
export interface ResolutionDesk extends Omit<ForwardingDesk, 'issue'> {
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** An accepted petition of 01/09/2026, accepted on 05/09. */
  accepted(kind?: MatterKind, sender?: string): Promise<string>;
  /** Makes a petition one of the second instance, as an officer's verdict does. */
  second(id: string): Promise<void>;
  post(role: Role, path: string, body: object): Promise<Answered>;
  panel(petitionId: string, role?: Role): Promise<ResolutionView>;
  decision(id: string): Promise<DecisionView>;
  issue(petitionId: string, changes?: Partial<IssueDecisionRequest>, role?: Role): Promise<Answered>;
  /** A decision on an accepted petition of 01/10/2026 that demands this much. */
  decided(recommendations?: Partial<Recommendations>, kind?: MatterKind): Promise<{ readonly petitionId: string; readonly id: string }>;
  fact(decisionId: string, request: RecordFactRequest, role?: Role): Promise<Answered>;
  history(petitionId: string): Promise<readonly { readonly type: string; readonly reason: string | null; readonly changes: readonly { readonly label: string; readonly before: string | null; readonly after: string | null }[] }[]>;
}

export async function openResolutionDesk(today: PlainDate = '2026-10-20'): Promise<ResolutionDesk> {
  const desk = await openForwardingDesk(today);
  const query = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => desk.running.database.source.query(sql, [...params]);
  const post = async (role: Role, path: string, body: object): Promise<Answered> => {
    const answer = await desk.as(role).send('POST', path, body);
    return { status: answer.status, body: answer.body };
  };
  const versionOf = async (id: string): Promise<number> => (await query<{ version: number }>('SELECT version FROM petition WHERE id = $1', [id]))[0]?.version ?? 0;

  async function accepted(kind: MatterKind = 'complaint', sender?: string): Promise<string> {
    const { id } = await desk.petition(kind, '2026-09-01', sender);
    const take = async (role: Role, action: Parameters<typeof petitionPaths.step>[1], body: object = {}) => {
      const answer = await post(role, petitionPaths.step(id, action), { version: await versionOf(id), on: '2026-09-05', ...body });
      return (answer.body as { stage?: string }).stage;
    };
    await take('petition-officer', 'propose', { kind, eligibility: 'eligible', competence: 'within', mixed: false, severalPlaces: false, way: kind === 'proposal' ? 'assign' : 'accept', recipientId: kind === 'proposal' ? desk.bodies.own : null });
    if ((await take('head', 'approve')) === 'awaiting-signature') await take('leader', 'sign');
    return id;
  }

  const issue: ResolutionDesk['issue'] = async (petitionId, changes = {}, role = 'petition-officer') => {
    const usual: IssueDecisionRequest = { version: await versionOf(petitionId), on: '2026-10-01', outcome: 'right', paper: '15/QĐ-UBND', recommendations: NOTHING_RECOMMENDED };
    return post(role, resolutionPaths.decide(petitionId), { ...usual, ...changes });
  };

  return {
    ...desk,
    query,
    accepted,
    post,
    issue,
    second: async (id) => void (await query('UPDATE petition SET instance = 2 WHERE id = $1', [id])),
    panel: async (petitionId, role = 'petition-officer') => (await desk.as(role).send('GET', resolutionPaths.ofPetition(petitionId)).expect(200)).body,
    decision: async (id) => (await desk.as('petition-officer').send('GET', resolutionPaths.decision(id)).expect(200)).body,
    decided: async (recommendations = {}, kind = 'complaint') => {
      const petitionId = await accepted(kind);
      const { body } = await issue(petitionId, { recommendations: { ...NOTHING_RECOMMENDED, ...recommendations } });
      return { petitionId, id: body.id };
    },
    fact: (decisionId, request, role = 'petition-officer') => post(role, resolutionPaths.facts(decisionId), request),
    history: async (petitionId) => (await desk.as('petition-officer').send('GET', petitionPaths.history(petitionId)).expect(200)).body,
  };
}
