/** Between two looks, in milliseconds. */
const LOOK = 20;
/** A test ends after twenty seconds; what has not come by then does not come. */
const LONGEST = 15_000;

/**
 * Waits until something holds that comes by itself, however busy the machine is.
 * @param what it is waited for, for whoever reads that it never came
 */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < LONGEST; await new Promise((resolve) => setTimeout(resolve, LOOK))) if (await holds()) return;
  throw new Error(`not within ${LONGEST / 1000} s: ${what}`);
}
