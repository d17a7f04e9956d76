/** Runs steps side by side as far as their needs and the machine's cores allow. */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [needs] steps that must have ended before, whatever their result
 * @property {number} [weight] cores it keeps busy, 1 unless told
 * @property {() => Promise<object>} run
 */

/**
 * @param {Step[]} steps in the order in which they are preferred
 * @param {number} capacity cores
 * @param {(step: Step, result: object, seconds: number) => void} onEnd
 * @returns {Promise<Map<string, object>>} results by name
 */
export function schedule(steps, capacity, onEnd) {
  const waiting = [...steps];
  const results = new Map();
  let busy = 0;
  return new Promise((resolve, reject) => {
    const advance = () => {
      if (results.size === steps.length) return resolve(results);
      for (const step of [...waiting]) {
        const weight = Math.min(step.weight ?? 1, capacity);
        if (!(step.needs ?? []).every((name) => results.has(name)) || busy + weight > capacity) continue;
        waiting.splice(waiting.indexOf(step), 1);
        busy += weight;
        begin(step, weight);
      }
    };
    const begin = (step, weight) => {
      const started = Date.now();
      step.run().then((result) => {
        busy -= weight;
        results.set(step.name, result);
        onEnd(step, result, (Date.now() - started) / 1000);
        advance();
      }, reject);
    };
    advance();
  });
}
