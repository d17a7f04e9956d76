export * from './access.module.js';
export * from './access.settings.js';
export * from './roles/office-role.entity.js';
export * from './roles/rights.js';
export * from './roles/role-book.js';
export * from './roles/role-checks.js';
export * from './roles/role-holders.js';
export { lockRoles } from './roles/role-rows.js';
export * from './separations/office-separation.entity.js';
