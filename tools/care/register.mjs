/** Writes docs/PERSONAL-DATA.md from the register of the built contract: `npm run privacy:register`. */
import fs from 'node:fs';
import { registerPage } from '@tiepdan/privacy/contract';
import { inRoot } from '../support/root.mjs';

fs.writeFileSync(inRoot('docs', 'PERSONAL-DATA.md'), registerPage());
