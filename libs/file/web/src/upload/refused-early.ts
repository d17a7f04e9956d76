import { cleanFileName, FILE_KIND_WORDS, FILE_NAME_MOST, fileErrors, kindByName, sizeWords } from '@tiepdan/file/contract';
import { fillMessage } from '@tiepdan/platform/contract';

const FAULTS = { empty: 'FILE.NAME_MISSING', unsafe: 'FILE.NAME_UNSAFE', 'too-long': 'FILE.NAME_TOO_LONG' } as const;

const sentence = (code: keyof typeof fileErrors, details: Readonly<Record<string, unknown>> = {}): string => fillMessage(fileErrors[code].message, details);

/**
 * Why the server would refuse a file, as far as its name and size tell: nobody waits for a large file to be refused.
 *
 * @param sizeMost in bytes; null while it is not known
 */
export function refusedEarly(name: string, size: number, sizeMost: number | null): string | null {
  const cleaned = cleanFileName(name);
  if ('fault' in cleaned) return sentence(FAULTS[cleaned.fault], { most: FILE_NAME_MOST });
  if (!kindByName(cleaned.name)) return sentence('FILE.KIND_NOT_TAKEN', { kinds: FILE_KIND_WORDS });
  if (size === 0) return sentence('FILE.EMPTY');
  if (sizeMost !== null && size > sizeMost) return sentence('FILE.TOO_LARGE', { limit: sizeWords(sizeMost) });
  return null;
}
