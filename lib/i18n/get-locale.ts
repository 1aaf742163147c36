import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Locale, localeCookie, pickLocale } from "./locale";

/** The language of the request that is being answered. Read once a request. */
export const getLocale = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
});
