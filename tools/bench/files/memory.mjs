/** How much memory another process holds while something is done. */
import { residentMegabytes } from '../application.mjs';

const EVERY = 50;

/**
 * Looks at the process each 50 ms until it is stopped.
 * @param {number} pid
 * @returns {{ stop(): number }} the most megabytes there were
 */
export function watchMemory(pid) {
  let peak = residentMegabytes(pid);
  if (peak === null) throw new Error('this system does not tell how much memory a process holds');
  const look = () => (peak = Math.max(peak, residentMegabytes(pid) ?? 0));
  const timer = setInterval(look, EVERY);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
