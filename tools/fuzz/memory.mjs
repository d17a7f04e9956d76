/** What a process really holds: its memory after the collector has had its turn, asked through its inspector on this machine. */
import fs from 'node:fs';
import { sleep } from '../support/processes.mjs';

/** With these the process may open its inspector, on a port nobody else has. */
export const INSPECTED = { NODE_OPTIONS: '--inspect-port=127.0.0.1:0' };

/** @param {number} pid @param {string} log where the process prints the inspector's address */
export async function openMemory(pid, log) {
  process.kill(pid, 'SIGUSR1');
  let address;
  for (const end = Date.now() + 20_000; !address && Date.now() < end; await sleep(50)) address = /ws:\/\/127\.0\.0\.1:\S+/.exec(fs.readFileSync(log, 'utf8'))?.[0];
  if (!address) throw new Error('the process did not open its inspector');
  const socket = new globalThis.WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(data);
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  const ask = (method, params = {}) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    /** Megabytes in use by the program, and resident, after two collections. */
    async held() {
      for (let turn = 0; turn < 2; turn += 1) await ask('HeapProfiler.collectGarbage');
      const { result } = await ask('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())', returnByValue: true });
      const { heapUsed, external, rss } = JSON.parse(result.value);
      return { held: Math.round((heapUsed + external) / 1e6), resident: Math.round(rss / 1e6) };
    },
    close: () => socket.close(),
  };
}
