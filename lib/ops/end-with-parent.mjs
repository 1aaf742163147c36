// Loaded into everything that the supervisor starts. The channel closes when the supervisor is gone, however it
// went: nobody would restart, stop or migrate for this process any more, and it would keep the port.
if (process.channel) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}
