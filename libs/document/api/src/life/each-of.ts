import type { BatchResult, TakenDocumentStep } from '@tiepdan/document/contract';
import { platformErrors } from '@tiepdan/platform/contract';
import { Refusal, isCollision } from '@tiepdan/platform/api';

/** Does the same to each of `ids`, one transaction each and one after another: a refusal is an answer and stops none of the others. */
export async function eachOf(ids: readonly string[], take: (id: string) => Promise<TakenDocumentStep>): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const subjectId of ids) {
    try {
      results.push({ subjectId, done: await take(subjectId), refusal: null });
    } catch (error) {
      const { code, message } = asRefusal(error);
      results.push({ subjectId, done: null, refusal: { code, message } });
    }
  }
  return results;
}

/** @throws whatever is no refusal */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isCollision(error)) return new Refusal(platformErrors, 'RECORD.BUSY');
  throw error;
}
