import type { Translator } from "@/lib/i18n/translator";

type Counts = {
  readonly openProposals: number;
  readonly facts: number;
  readonly evidence: number;
  /** Facts that are not known and could change what the rules say. */
  readonly missing: number;
};

/** The pages of an incident that stand under its head, each below its address. */
export function roomTabs(t: Translator<"room">, counts: Counts, canRun: boolean) {
  return [
    { href: "", label: t("tabs.overview") },
    { href: "/intake", label: t("tabs.intake"), count: counts.openProposals },
    { href: "/facts", label: t("tabs.facts"), count: counts.facts },
    { href: "/exposure", label: t("tabs.exposure") },
    { href: "/people", label: t("tabs.people") },
    { href: "/law", label: t("tabs.law"), count: counts.missing },
    { href: "/evidence", label: t("tabs.evidence"), count: counts.evidence },
    ...(canRun ? [{ href: "/questions", label: t("tabs.questions") }] : []),
    { href: "/containment", label: t("tabs.containment") },
    { href: "/escalation", label: t("tabs.escalation") },
    { href: "/calls", label: t("tabs.calls") },
    { href: "/documents", label: t("tabs.documents") },
    { href: "/timeline", label: t("tabs.timeline") },
    { href: "/members", label: t("tabs.members") },
  ];
}
