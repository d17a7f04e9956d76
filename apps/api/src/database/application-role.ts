import { grantApplication } from '@tiepdan/migrations';

type Query = (sql: string, params?: unknown[]) => Promise<unknown[]>;

/** The role the process works as: who it is, and on which database. */
export interface ApplicationRole {
  readonly name: string;
  readonly password: string;
  readonly database: string;
}

/** @throws Error in Vietnamese when the address names no role or no database */
export function applicationRole(url: string): ApplicationRole {
  const address = new URL(url);
  const role = { name: decodeURIComponent(address.username), password: decodeURIComponent(address.password), database: decodeURIComponent(address.pathname.slice(1)) };
  if (!role.name || !role.database) throw new Error('DATABASE_URL phải ghi tên tài khoản và tên cơ sở dữ liệu.');
  return role;
}

/**
 * Makes the application's role where there is none, and gives it its rights. What works with the records cannot change the
 * schema, nor what is append-only: whoever takes over the process takes over no more than that.
 * @param query as the owner of the schema, on one connection
 * @throws Error in Vietnamese when the role owns the schema, or is a superuser: then nothing would be kept from it
 */
export async function giveRights(query: Query, role: ApplicationRole): Promise<void> {
  const [owner] = (await query(`SELECT current_user AS name`)) as { name: string }[];
  const [found] = (await query(`SELECT rolsuper AS super FROM pg_roles WHERE rolname = $1`, [role.name])) as { super: boolean }[];
  if (owner?.name === role.name) throw new Error('DATABASE_URL và DATABASE_OWNER_URL phải là hai tài khoản khác nhau.');
  if (found?.super) throw new Error(`Tài khoản "${role.name}" của DATABASE_URL là tài khoản quản trị của PostgreSQL; ứng dụng phải dùng tài khoản thường.`);
  if (!found) {
    const [made] = (await query(`SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L', $1::text, $2::text) AS sql`, [role.name, role.password])) as { sql: string }[];
    await query(made?.sql ?? '');
  }
  await grantApplication(query, role.name, role.database);
}
