import type { Content } from '../checks/content.js';
import type { Spooled } from '../store/spool.js';
import { type FrameKey, openFrames } from './frames.js';

/** The content of what lies in the spool, decrypted on the way where it is sealed. */
export function spooledContent(spooled: Spooled, frames: FrameKey | null): Content {
  const { contentSize: size } = spooled;
  return { size, stream: (range) => (frames ? openFrames(frames, size, (part) => spooled.open(part), range) : spooled.open(range)) };
}
