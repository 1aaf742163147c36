import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { readEnv } from "@/lib/env";
import { hasOrganisation } from "@/lib/organisation/queries";

/** The floor of what a page costs, for `npm run bench -- pages`: frame, session, one query, nothing else. */
export default async function EmptyPage() {
  if (!readEnv().developmentPages) notFound();
  await requireActor();
  return <h1>{(await hasOrganisation()) ? "1" : "0"}</h1>;
}
