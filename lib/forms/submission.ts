import type { Once } from "@/lib/db/once";

/** What makes sending the same form twice have one effect; without a request id (terminal, tests) nothing is kept. */
export type Submission = { readonly requestId?: string | undefined };

/** The submission as a unit of work books it. `command` is `noun.verb`, `body` the parsed input. */
export function onceFor(command: string, body: unknown, { requestId }: Submission): Once | undefined {
  return requestId === undefined ? undefined : { requestId, command, body };
}
