import { client, database, pure } from './jest.preset.mjs';

export default { projects: [pure, database, client], testTimeout: 20_000 };
