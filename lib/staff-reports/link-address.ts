import { readEnv } from "@/lib/env";

/** Where people report: built from our own address, never from what a request says of it. */
export const addressOf = (code: string) => `${readEnv().url}/report/${code}`;
