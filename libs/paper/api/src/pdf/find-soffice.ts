import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The program file of LibreOffice: the one that is set, else the first on PATH; null where there is none. */
export function findSoffice(set: string | null, path: string = process.env['PATH'] ?? ''): string | null {
  if (set) return runs(set) ? set : null;
  const found = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')])
    .find(runs);
  return found ?? null;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
