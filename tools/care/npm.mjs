/** How npm is run by a tool: by the npm that runs the script, so that no shell and no `npm.cmd` is needed. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : ['npm', args];
}
