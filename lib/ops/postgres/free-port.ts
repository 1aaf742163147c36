import { createServer } from "node:net";

/** A port of this machine that nobody listens on now: `wanted` if it is free, else one that the system picks. */
export async function freePort(wanted?: number): Promise<number> {
  return (wanted && (await listenOnce(wanted))) || (await listenOnce(0)) || freePort();
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
