/** A mail server of this machine that takes its time, and remembers to whom it said that it has taken a mail. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** Milliseconds a mail takes, so that processes are killed in the middle of one. */
const SLOW = 120;

export async function startMailSink() {
  /** How often each recipient was sent a mail. */
  const received = new Map();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) received.set(address, (received.get(address) ?? 0) + 1);
        setTimeout(done, SLOW);
      });
    },
  });
  server.on('error', () => undefined); // whoever is killed hangs up
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { received, url: `smtp://127.0.0.1:${server.server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}
