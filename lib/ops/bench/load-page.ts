import autocannon from "autocannon";
import { cpuMsOf, listenerOn } from "./process-cpu";

export type Page = { readonly url: string; readonly cookie: string };

export type Load = {
  readonly connections: number;
  readonly amount?: number;
  /** Seconds, where there is no amount. */
  readonly duration?: number;
  /** Of the web process, whose processor time is then read before and after. */
  readonly port?: number;
};

export type Answered = {
  /** Not a number where no port was given. */
  readonly cpuMsPerRequest: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
};

/** Asks for one page again and again. Throws when any answer is not a 2xx: a refusal is quick and measures nothing. */
export async function loadPage(page: Page, { port, ...load }: Load): Promise<Answered> {
  await assertAnswers(page);
  const pid = port === undefined ? undefined : listenerOn(port);
  const before = pid === undefined ? Number.NaN : cpuMsOf(pid);
  const latencies: number[] = [];
  const result = await autocannon({
    url: page.url,
    headers: { cookie: page.cookie },
    ...load,
    // Autocannon's own percentiles are whole milliseconds.
    setupClient: (client) => {
      client.on("response", (_status, _bytes, responseTimeMs) => latencies.push(responseTimeMs));
    },
  });
  const after = pid === undefined ? Number.NaN : cpuMsOf(pid);

  if (result.non2xx + result.errors + result.timeouts > 0 || result["2xx"] === 0) {
    throw new Error(
      `${page.url}: ${result.non2xx} refusals, ${result.errors} errors, ${result["2xx"]} answers`,
    );
  }
  latencies.sort((a, b) => a - b);
  const percentile = (part: number) => latencies[Math.floor((latencies.length - 1) * part)] ?? Number.NaN;
  return {
    cpuMsPerRequest: (after - before) / result["2xx"],
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    requestsPerSecond: result["2xx"] / result.duration,
  };
}

async function assertAnswers({ url, cookie }: Page): Promise<void> {
  const { status } = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (status !== 200) throw new Error(`${url} answers ${status}, so there is nothing to measure`);
}
