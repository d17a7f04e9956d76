import type { OpenAPIObject } from '@nestjs/swagger';
import type { Role } from '@tiepdan/platform/contract';
import type { Caller, RunningApp } from '../../testing/running-app.js';
import type { Letter } from '../columns.js';
import type { Kind } from '../kinds.js';
import type { State } from '../row.js';
import { NOBODY, sampleBody } from '../sample-body.js';

/** Values of the parts of an address that stand in braces. */
export type Place = Readonly<Record<string, string>>;

/** People and words that tell whose a record is, wherever they turn up. */
export interface Marks {
  /** Somebody whose identity the law keeps secret. */
  readonly sealed: { readonly name: string; readonly paper: string; readonly phone: string; readonly address: string };
  /** Somebody whom readers of the office may know. */
  readonly open: { readonly name: string; readonly address: string };
  /** In every text that is written. */
  readonly word: string;
}

/** One office as its own people work in it: where records are made before the matrix is asked. */
export interface Desk {
  readonly officeId: string;
  readonly marks: Marks;
  readonly as: (role: Role) => Caller;
  readonly ids: { agency: string; otherAgency: string; officer: string; leader: string; otherLeader: string; leaderAccount: string };
  /** Makes something by the API: the smallest body that is allowed, with changes. Answers the body of the answer. */
  make(role: Role, operation: string, changes?: object, place?: Place): Promise<Made>;
  read<T = Made>(role: Role, path: string): Promise<T>;
  /** Sends a file; its id. */
  upload(role: Role, name: string, sealed?: boolean): Promise<string>;
  one(sql: string, params?: readonly unknown[]): Promise<string>;
  keep(kind: Kind, state: State | 'spare', place: Place): void;
  keepFor(kind: Kind, letter: Letter, place: Place): void;
}

/** What any route may answer, as far as it is needed here. */
export interface Made {
  readonly id: string;
  readonly version: number;
  readonly items: readonly Made[];
  readonly matterId: string;
  readonly documentId: string;
  readonly senders: readonly { readonly citizenId: string | null; readonly sealedId: string | null }[];
  readonly [name: string]: unknown;
}

/** Records of an office by kind and state; where each account has its own, by letter. */
export interface Kept {
  readonly states: Map<string, Place>;
  readonly letters: Map<string, Place>;
}

export function openDesk(running: RunningApp, document: OpenAPIObject, office: Pick<Desk, 'officeId' | 'marks' | 'as' | 'ids'>, kept: Kept): Desk {
  const send = async (role: Role, method: string, path: string, body?: object): Promise<Made> => {
    const answer = await office.as(role).send(method, path, body);
    if (answer.status >= 300) throw new Error(`${role} ${method} ${path} → ${answer.status} ${answer.text.slice(0, 600)}\n${JSON.stringify(body)}`);
    return answer.body as Made;
  };
  return {
    ...office,
    make: (role, operation, changes = {}, place = {}) => {
      const [method = '', path = ''] = operation.split(' ');
      return send(role, method, fill(path, place), { ...sampleBody(document, operation), ...changes });
    },
    read: async <T>(role: Role, path: string): Promise<T> => (await send(role, 'GET', path)) as T,
    upload: async (role, name, sealed = false) => {
      const answer = await office
        .as(role)
        .send('POST', `/api/files?name=${encodeURIComponent(name)}${sealed ? '&sealed=true' : ''}`)
        .set('Content-Type', 'application/octet-stream')
        .serialize((data) => data)
        .send(Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${name}\ntrailer<</Root 1 0 R>>\n%%EOF\n`));
      if (answer.status !== 201) throw new Error(`no upload: ${answer.text}`);
      return (answer.body as Made).id;
    },
    one: async (sql, params = []) => ((await running.database.source.query(sql, [...params])) as { id: string }[])[0]?.id ?? '',
    keep: (kind, state, place) => void kept.states.set(`${kind} ${state}`, place),
    keepFor: (kind, letter, place) => void kept.letters.set(`${kind} ${letter}`, place),
  };
}

/** An address with its braces filled; what is not known is a word that names nothing. */
export const fill = (path: string, place: Place): string => path.replace(/\{([^}]+)\}/g, (_, name: string) => place[name] ?? (/^id$|Id$/.test(name) ? NOBODY : 'khong-co'));
