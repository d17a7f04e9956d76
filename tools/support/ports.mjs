/** Ports of this machine. */
import net from 'node:net';

/** Listens for a moment and gives the port back. Throws the system's error (EADDRINUSE, EACCES …) where that is not possible. */
export function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const { port: given } = probe.address();
      probe.close(() => resolve(given));
    });
  });
}

/** A port nobody listens on at the moment. */
export const freePort = (host = '127.0.0.1') => listenOnce(0, host);
