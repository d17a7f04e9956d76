export * from './hearing.module.js';
export * from './registering/register-from-public.js';
export * from './tables/hearing-request.entity.js';
export * from './tables/hearing.entities.js';
export * from './tables/online.entities.js';
export * from './tables/preparing.entities.js';
