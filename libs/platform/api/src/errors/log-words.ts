import { QueryFailedError } from 'typeorm';

/**
 * What the log may say of an error's message. PostgreSQL and the parser of JSON quote what they were given, which may be a
 * citizen's name: of those only the kind is said. Everybody else's messages are the product's own or the system's.
 */
export function messageForLog(error: unknown): string {
  if (error instanceof QueryFailedError) {
    const driver: { code?: string; constraint?: string; table?: string; column?: string; routine?: string } = error.driverError;
    const facts = (['code', 'constraint', 'table', 'column', 'routine'] as const).filter((name) => driver[name]).map((name) => `${name} ${driver[name]}`);
    return facts.length ? facts.join(', ') : 'statement failed';
  }
  if (error instanceof Error && error.name === 'SyntaxError') return 'text that cannot be read';
  return error instanceof Error ? error.message : String(error);
}

/** The same with the way to the place that threw it. */
export function traceForLog(error: unknown): string {
  if (!(error instanceof Error)) return messageForLog(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${messageForLog(error)}`, ...frames].join('\n');
}
