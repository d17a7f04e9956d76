/** How much memory another process holds while something is done. */
import { residentMegabytes } from '../application.mjs';

const EVERY = 50;

/**
 * Looks at the process each 50 ms until it is stopped.
 * @param {number} pid
 * @returns {{ stop(): { idle: number, peak: number } }} megabytes: when it began, and the most there was
 */
export function watchMemory(pid) {
  const idle = residentMegabytes(pid);
  if (idle === null) throw new Error('this system does not tell how much memory a process holds');
  let peak = idle;
  const look = () => (peak = Math.max(peak, residentMegabytes(pid) ?? 0));
  const timer = setInterval(look, EVERY);
  return {
    stop() {
      clearInterval(timer);
      look();
      return { idle, peak };
    },
  };
}
