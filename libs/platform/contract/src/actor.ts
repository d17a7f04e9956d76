import type { Reach } from './reach.js';

/** A colleague somebody stands in for. */
export interface StandsInFor {
  readonly id: string;
  readonly fullName: string;
}

/** The signed-in person on whose behalf something is done. Passed to every action; never looked up globally. */
export interface Actor {
  readonly accountId: string;
  readonly officeId: string;
  readonly fullName: string;
  /** The body the person signs in for; left out for the office's own people. */
  readonly agencyId?: string | null;
  readonly permissions: ReadonlySet<string>;
  /** How far the account sees; given with every request. Left out where no account asks (jobs, the start, specs): the whole office. */
  readonly reach?: Reach;
  /** The office the account belongs to, while it looks into one below; left out at home. */
  readonly homeOfficeId?: string | null;
  /** The account it acts for, where it stands in for a colleague; left out when it acts for itself. */
  readonly onBehalfOf?: string | null;
  /** The name of that account, for histories. */
  readonly onBehalfOfName?: string | null;
  /** Permissions it has by delegation only, and whose they are; left out where there are none. */
  readonly delegated?: ReadonlyMap<string, StandsInFor>;
  /** Ties history, audit record and log line of one request together. */
  readonly requestId: string;
  /** The address the request came from, for the audit record. */
  readonly ip: string | null;
}

/**
 * The actor as they act by `permissions`: in the name of a colleague where they have one of them by delegation only (of the first,
 * where they are of several). The guard does so for the permission of a route; an action that asks for a further one does so for that.
 */
export function actingBy(actor: Actor, ...permissions: readonly string[]): Actor {
  const giver = permissions.map((permission) => actor.delegated?.get(permission)).find(Boolean);
  return giver ? { ...actor, onBehalfOf: giver.id, onBehalfOfName: giver.fullName } : actor;
}

/** Who did something, as a history says it: "Lê Thị An, thay Trần Văn Bình". */
export function actorName({ fullName, onBehalfOfName }: Pick<Actor, 'fullName' | 'onBehalfOfName'>): string {
  return onBehalfOfName ? `${fullName}, thay ${onBehalfOfName}` : fullName;
}
