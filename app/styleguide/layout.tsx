import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { readEnv } from "@/lib/env";

/** Every part in every state. Holds no data, needs no session, and exists in development only. */
export default function StyleguideLayout({ children }: { children: ReactNode }) {
  if (!readEnv().developmentPages) notFound();
  return children;
}
