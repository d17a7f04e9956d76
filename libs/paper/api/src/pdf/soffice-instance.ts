import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { paper } from '../defaults/layout/index.js';
import { writeProfile } from './soffice-profile.js';

/** Name of the folders that instances live in, by which those of a server that was killed are found again. */
export const FOLDER_PREFIX = 'tiepdan-office-';
const START_LIMIT_MS = 20_000;

/**
 * One running LibreOffice with a profile and a folder of its own. It holds an empty document open: without one it would end with
 * each conversion, and the next would wait for a start. A second call of the program with the same profile hands its files over to
 * it and comes back when they are done.
 */
export class SofficeInstance {
  private constructor(
    private readonly program: string,
    readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** @throws Error when it does not start */
  static async start(program: string): Promise<SofficeInstance> {
    const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
    await writeProfile(join(folder, 'profile'));
    await mkdir(join(folder, 'held'));
    const held = join(folder, 'held', 'held.docx');
    await writeFile(held, await paper([]));
    const child = spawn(program, [...profileArguments(folder), held], { detached: true, stdio: 'ignore', env: environment(folder), cwd: folder });
    const instance = new SofficeInstance(program, folder, child);
    const failed = new Promise<never>((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`LibreOffice ended with ${code}`)));
    });
    failed.catch(() => undefined);
    try {
      // The held document's lock is what tells that the instance is up: until then a second call would start another one.
      await Promise.race([failed, untilThere(join(folder, 'held', '.~lock.held.docx#'), () => instance.running)]);
      return instance;
    } catch (error) {
      await instance.end();
      throw error;
    }
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Converts files of a folder into PDFs in another; comes back when done, `false` when `limit` (milliseconds) has passed. */
  convert(files: readonly string[], target: string, limit: number): Promise<boolean> {
    const caller = spawn(this.program, [...profileArguments(this.folder), '--convert-to', 'pdf', '--outdir', target, ...files], {
      detached: true,
      stdio: 'ignore',
      env: environment(this.folder),
      cwd: this.folder,
    });
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        killGroup(caller);
        resolve(false);
      }, limit);
      const done = () => {
        clearTimeout(late);
        resolve(true);
      };
      caller.once('exit', done);
      caller.once('error', done);
    });
  }

  /** Ends the instance with all it has started, and takes its folder away. */
  async end(): Promise<void> {
    killGroup(this.child);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }

  /** The same in one go, for a process that is about to end. */
  kill(): void {
    killGroup(this.child);
  }
}

const profileArguments = (folder: string): string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  '--headless',
  '--norestore',
  '--nologo',
  '--nofirststartwizard',
];

/** Nothing of this process's settings, which hold secrets; no proxy that leads out. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  TMPDIR: folder,
  LANG: 'C.UTF-8',
  SAL_USE_VCLPLUGIN: 'svp',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
});

/** Both the starter and the program it has started are in the group that the starter leads. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function untilThere(file: string, running: () => boolean): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (!existsSync(file) && running()) {
    if (Date.now() > until) throw new Error('LibreOffice did not start in time');
    await wait(20);
  }
}
