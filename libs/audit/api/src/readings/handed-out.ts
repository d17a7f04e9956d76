import { AUDIT_ACTIONS } from '@tiepdan/audit/contract';
import { requestContext } from '@tiepdan/platform/api';

/** Requests whose action has noted by itself what it gives out; forgotten with the request. */
const noted = new WeakSet<object>();

/** Whether an action tells of a file that leaves the system. */
export function isHandingOut(action: string): boolean {
  const entry = (AUDIT_ACTIONS as Readonly<Record<string, { readonly group: string }>>)[action];
  return entry?.group === 'export' || action === 'delivery.paper-read' || action === 'sealed-identity.opened';
}

/** The action of the request being answered has written what it gives out; nobody needs to write it again. */
export function rememberHandingOut(): void {
  const context = requestContext();
  if (context) noted.add(context);
}

/** Whether `rememberHandingOut` was called for the request being answered. */
export function isAlreadyNoted(): boolean {
  const context = requestContext();
  return context !== null && noted.has(context);
}
