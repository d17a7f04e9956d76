/**
 * PostgreSQL refuses to run as root. As root we put it into a user namespace in which it is "nobody": the files stay
 * root's, no account is needed, and it works below a folder only root may enter. Where namespaces are forbidden (some
 * containers), it runs under the account `postgres` or `nobody` instead.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534', '--'];

const machine = {
  userId: () => process.getuid?.() ?? 1,
  mayMakeNamespace: () => spawnSync('unshare', [...NAMESPACE, 'true'], { stdio: 'ignore' }).status === 0,
  account(name) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || 0));
    return uid > 0 ? { uid, gid } : null;
  },
};

/**
 * How to run a PostgreSQL program here: `command(program, arguments)` gives what to spawn, `options` the spawn options,
 * `own(path)` hands a file or folder to the account it will run under.
 */
export function unprivileged({ userId, mayMakeNamespace, account } = machine) {
  const plain = (program, args) => [program, args];
  if (userId() !== 0) return { how: 'self', command: plain, options: {}, own: () => {} };
  if (mayMakeNamespace())
    return { how: 'namespace', command: (program, args) => ['unshare', [...NAMESPACE, program, ...args]], options: {}, own: () => {} };
  for (const name of ['postgres', 'nobody']) {
    const ids = account(name);
    if (ids) return { how: name, command: plain, options: ids, own: (file) => fs.chownSync(file, ids.uid, ids.gid) };
  }
  throw new Error(
    'PostgreSQL không chạy được dưới quyền root, mà máy này không cho tạo user namespace và không có tài khoản postgres hay nobody. Hãy chạy bằng tài khoản thường, hoặc đặt DATABASE_URL.',
  );
}
