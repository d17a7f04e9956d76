import { describe, expect, it } from '@jest/globals';
import { type Role, permissionsOf } from '@tiepdan/platform/contract';
import {
  DOCUMENT_ACTIONS,
  DOCUMENT_PAPERS,
  DOCUMENT_STATES,
  type DocumentAction,
  type DocumentFacts,
  type DocumentState,
  KIND_OF_PAPER,
  documentActionsFor,
  documentObstacle,
  documentPermissions,
} from './index.js';

const ROLES_HERE: readonly Role[] = ['reception-officer', 'petition-officer', 'head', 'leader', 'compiler', 'administrator'];
const who = (role: Role) => ({ permissions: permissionsOf([role], [documentPermissions]) });
const facts = (changes: Partial<DocumentFacts> = {}): DocumentFacts => ({ status: 'active', state: 'draft', kind: 'forwarding', paper: 'forwarding', receptionId: null, ...changes });

/** By hand: what each role may do with a slip about a petition, in each state. */
const SLIP: Readonly<Record<DocumentState, Partial<Record<Role, readonly DocumentAction[]>>>> = {
  draft: { 'petition-officer': ['edit', 'submit', 'discard'], head: ['edit', 'submit', 'issue', 'discard'] },
  submitted: { 'petition-officer': ['recall'], head: ['recall', 'return', 'approve', 'issue'] },
  approved: { 'petition-officer': ['issue'], head: ['return', 'issue'] },
  issued: { 'petition-officer': ['cancel'], head: ['cancel'] },
};

describe('the life of a paper', () => {
  it.each(Object.keys(DOCUMENT_STATES) as DocumentState[])('offers each role what it may do with a slip that is %s', (state) => {
    for (const role of ROLES_HERE) expect([role, documentActionsFor(facts({ state }), who(role))]).toEqual([role, SLIP[state][role] ?? []]);
  });

  it('lets only what was entered by hand be corrected: what was printed stands as it was printed', () => {
    expect(documentObstacle('correct', facts({ state: 'issued' }), who('head'))).toBe('printed');
    expect(documentActionsFor(facts({ state: 'issued', paper: null }), who('petition-officer'))).toEqual(['correct', 'cancel']);
  });

  it('lets the reception desk make its own papers, and issue them once the head has approved', () => {
    const desk = (state: DocumentState, paper: DocumentFacts['paper'], kind: DocumentFacts['kind']) => documentActionsFor(facts({ state, paper, kind, receptionId: 'r' }), who('reception-officer'));
    expect(desk('draft', 'refusal', 'notice')).toEqual(['edit', 'submit', 'discard']);
    expect(desk('approved', 'refusal', 'notice')).toEqual(['issue']);
    expect(desk('draft', 'conclusion', 'conclusion')).toEqual([]);
  });

  it('asks nobody to approve what is signed in front of the citizen', () => {
    const record = facts({ paper: 'receipt', kind: 'record', receptionId: 'r' });
    expect(documentObstacle('issue', record, who('reception-officer'))).toBeNull();
    expect(documentObstacle('issue', { ...record, receptionId: null }, who('reception-officer'))).toBe('permission');
    expect(documentObstacle('issue', { ...record, receptionId: null }, who('petition-officer'))).toBeNull();
  });

  it('takes back and restores only what was thrown away or cancelled', () => {
    expect(documentActionsFor(facts({ status: 'cancelled' }), who('petition-officer'))).toEqual(['take-back']);
    expect(documentActionsFor(facts({ status: 'cancelled', state: 'issued' }), who('petition-officer'))).toEqual(['restore']);
    expect(documentActionsFor(facts({ status: 'cancelled', state: 'submitted' }), who('head'))).toEqual([]);
  });

  it('knows the family of every paper, and a word for every action', () => {
    for (const paper of DOCUMENT_PAPERS) expect(KIND_OF_PAPER[paper]).toBeTruthy();
    expect(Object.values(DOCUMENT_ACTIONS).every((word) => word.length > 2)).toBe(true);
  });
});
