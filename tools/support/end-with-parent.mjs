/** Loaded before the server process when a launcher starts it: a launcher that is killed takes the server with it. */
if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
