/**
 * Collects the WHERE of a list. `and('r.mode = ?', mode)` numbers the placeholders itself and skips conditions whose
 * value is null or undefined, so a filter left empty is no filter.
 */
export class Conditions {
  private readonly parts: string[] = [];
  readonly params: unknown[] = [];

  /** Adds `sql`, each `?` standing for the next of `values`; left out when any value is null or undefined. */
  and(sql: string, ...values: unknown[]): this {
    if (values.some((value) => value === null || value === undefined)) return this;
    this.parts.push(this.bind(sql, values));
    return this;
  }

  /** A placeholder for one value, e.g. for LIMIT. A list given again is sent once. */
  param(value: unknown): string {
    const sent = Array.isArray(value) ? this.params.indexOf(value) : -1;
    if (sent >= 0) return `$${sent + 1}`;
    this.params.push(value);
    return `$${this.params.length}`;
  }

  /** The conditions joined, or `true` when there are none. */
  get sql(): string {
    return this.parts.length ? this.parts.map((part) => `(${part})`).join(' AND ') : 'true';
  }

  private bind(sql: string, values: readonly unknown[]): string {
    let next = 0;
    return sql.replace(/\?/g, () => this.param(values[next++]));
  }
}

/** `text` as a LIKE pattern that finds it anywhere; its own wildcards are taken literally. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** `text` as a LIKE pattern that finds it at the start. */
export function startsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}
