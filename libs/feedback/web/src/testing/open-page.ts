import { openAddress, wordsOf } from '@tiepdan/identity/web/testing';
import { feedbackRoutes } from '../feedback.routes';

/** What officers who keep the book may. */
export const OFFICER = ['feedback.read', 'feedback.register', 'feedback.correct', 'feedback.cancel', 'feedback.handle'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openFeedbackPage(address: string, permissions: readonly string[] = OFFICER) {
  const routes = [{ path: 'feedback', children: feedbackRoutes }];
  const its = await openAddress(address, { routes, can: (permission) => permissions.includes(permission) });
  // What a dialog or a notice says counts too.
  return { ...its, said: () => wordsOf(document.body) };
}
