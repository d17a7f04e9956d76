/** `npm run dev`: everything of `npm start`, from source, reloading both sides at every save. */
import { ensureInstalled } from './support/install.mjs';
import { continueOnLockedNode } from './support/node.mjs';

ensureInstalled();
if (!continueOnLockedNode()) {
  const { develop } = await import('./dev/develop.mjs');
  await develop();
}
