import type { NavEntry } from "@/components/frame/nav-entry";
import { kindsDecidedBy } from "@/lib/approvals/deciders";
import { actorCan, type UserActor } from "@/lib/auth/actor";
import type { Translator } from "@/lib/i18n/translator";

/** Places that say how many things wait there. */
type Counted = Record<"approvals" | "alerts", { readonly label: string; readonly count: number }>;

/** The places of the navigation that exist for this person: nothing is listed that answers 404. */
export function placesFor(actor: UserActor, t: Translator<"home">, { approvals, alerts }: Counted) {
  const main: NavEntry[] = [{ href: "/", label: t("home"), icon: "house" }];
  const acts: NavEntry[] = [];
  if (seesIncidents(actor)) main.push({ href: "/incidents", label: t("incidents"), icon: "folder-open" });
  if (kindsDecidedBy(actor).length > 0) main.push({ href: "/approvals", ...approvals, icon: "stamp" });
  if (actorCan(actor, "finding.decide"))
    main.push({ href: "/legal", label: t("legalQueue"), icon: "shield-check" });
  if (actorCan(actor, "incident.open"))
    acts.push({ href: "/incidents/new", label: t("register"), icon: "plus" });
  if (seesIncidents(actor)) acts.push({ href: "/alerts", ...alerts, icon: "bell" });
  if (actorCan(actor, "incident.open")) main.push({ href: "/reports", label: t("reports"), icon: "inbox" });
  if (actorCan(actor, "person.manage"))
    main.push({ href: "/settings/people", label: t("people"), icon: "users" });
  if (actorCan(actor, "group.manage"))
    main.push({ href: "/settings/groups", label: t("groups"), icon: "building-2" });
  const settings: NavEntry = { href: "/settings", label: t("settings"), icon: "settings" };
  const tools: NavEntry[] = [
    { href: "/rules", label: t("rules"), icon: "scale" },
    { href: "/settings/roles", label: t("roles"), icon: "key-round" },
  ];
  if (actorCan(actor, "organisation.manage")) {
    tools.push({ href: "/settings/mailbox", label: t("mailbox"), icon: "mail" });
    tools.push({ href: "/settings/staff-link", label: t("staffLink"), icon: "flag" });
    tools.push({ href: "/settings/audit", label: t("audit"), icon: "file-text" });
  }
  const without = [...main, ...tools].map(({ href }) => href).filter((href) => href.startsWith("/settings/"));
  main.push({ ...settings, without });
  return { main, tools, acts };
}

/** Whoever does more than administer may come to see something of an incident. */
const seesIncidents = (actor: UserActor) => actor.roles.some((role) => role !== "admin");
