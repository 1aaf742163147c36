/**
 * The levels inside `lib`, lowest first. A module imports from its own level and from those below; a folder
 * that stands nowhere here is refused, so that a new one finds its place on purpose.
 */
export const levels: readonly (readonly string[])[] = [
  ["time", "crypto", "db", "auth", "audit", "jobs", "mail", "storage", "i18n", "forms"],
  ["law"],
  [
    "organisation",
    "incidents",
    "alerts",
    "approvals",
    "facts",
    "disclosures",
    "people",
    "people-import",
    "evidence",
    "intake",
    "proposals",
    "questions",
    "reconciliation",
    "staff-reports",
  ],
  [
    "escalations",
    "containment",
    "exposure",
    "identity",
    "findings",
    "records",
    "calls",
    "mailings",
    "deletions",
    "documents",
    "measures",
    "inquiries",
    "timeline",
  ],
  ["guide", "closing", "decisions", "dashboard", "search", "api"],
  ["ops", "testing"],
];

/** The level of a module in `lib` (files directly in `lib` are the ground: 0); undefined where it has none. */
export function levelOf(module: string): number | undefined {
  const [lib, folder, ...rest] = module.split("/");
  if (lib === "prisma") return levels.length - 1;
  if (lib !== "lib" || folder === undefined) return undefined;
  if (rest.length === 0) return 0;
  const level = levels.findIndex((folders) => folders.includes(folder));
  return level === -1 ? undefined : level;
}
