/** Installs the packages of the lock file where they are not there yet. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { inRoot, root } from './root.mjs';

/**
 * Whether node_modules is what the lock asks for. npm keeps its own record of what it installed; the two are compared
 * package by package, so it does not matter which npm command installed them. Packages for other systems may be missing.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([folder, wanted]) => {
    if (folder === '' || !folder.includes('node_modules/')) return true; // the workspaces themselves
    const found = installed.packages[folder];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.resolved === wanted.resolved && Boolean(found.link) === Boolean(wanted.link);
  });
}

/** Runs `npm ci` when it is needed; ends the process with npm's exit code when it fails. */
export function ensureInstalled() {
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) return;
  console.log('Cài đặt các gói phần mềm (npm ci), khoảng một phút…');
  const env = { ...process.env };
  if (!canWrite(env.npm_config_cache ?? os.homedir())) env.npm_config_cache = inRoot('.data', 'npm-cache');
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env, stdio: 'inherit', shell: windows });
  if (status === 0) return;
  console.error(error ? `Không chạy được npm: ${error.message}` : 'Cài đặt không thành công; lý do do npm in ở trên.');
  process.exit(status || 1);
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(file), 'utf8'));
  } catch {
    return { packages: {} };
  }
}

function canWrite(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
