import { createServer } from "node:net";
import { expect, test } from "vitest";
import { cpuMsOf, listenerOn } from "./process-cpu";

const onLinux = test.skipIf(process.platform !== "linux");

const ownCpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

onLinux("processor time is the one that Node itself reads", () => {
  const busyUntil = performance.now() + 100;
  while (performance.now() < busyUntil) JSON.stringify(process.versions);
  const before = ownCpuMs();
  const seen = cpuMsOf(process.pid);
  const after = ownCpuMs();
  // A tick is 10 ms, and each of the two figures is cut.
  expect(seen).toBeGreaterThanOrEqual(before - 20);
  expect(seen).toBeLessThanOrEqual(after + 20);
});

onLinux("the listener of a port is found", async () => {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  expect(typeof address === "object" && address && listenerOn(address.port)).toBe(process.pid);
  await new Promise((settle) => server.close(settle));
});
