// Loaded into everything that the supervisor starts. The channel closes when the supervisor is gone, however it
// went: nobody would restart, stop or migrate for this process any more, and it would keep the port.
// Programs that it starts itself inherit this line, and live by a channel of their own: not theirs to touch.
if (process.channel && process.env.SOKUHO_SUPERVISOR === String(process.ppid)) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}
