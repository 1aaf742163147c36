import type { ReactNode } from "react";
import { AppShell } from "@/components/frame/app-shell";
import { countUnreadAlerts } from "@/lib/alerts/queries";
import { countAskedOf } from "@/lib/approvals/queries";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../switch-language";
import { placesFor } from "./places";

/** Frame and navigation. Not the gate: every page and action asks for the actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [t, roles] = await Promise.all([getTranslator("home"), getTranslator("roles")]);
  const [approvals, alerts] = await Promise.all([getTranslator("approvals"), getTranslator("alerts")]);
  const [asked, unread] = await Promise.all([countAskedOf(actor), countUnreadAlerts(actor)]);
  const { main, tools, acts } = placesFor(actor, t, {
    approvals: { label: approvals("title"), count: asked },
    alerts: { label: alerts("bell"), count: unread },
  });
  return (
    <AppShell
      main={main}
      tools={tools}
      acts={acts}
      own={[{ href: "/settings/account", label: t("account"), icon: "user-round" }]}
      user={{ name: actor.name, role: actor.roles.map((role) => roles(role)).join("・") }}
      help="/help"
      actions={{ signOut: "/sign-out", switchLanguage }}
    >
      {children}
    </AppShell>
  );
}
