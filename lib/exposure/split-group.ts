import { Access } from "@/lib/db/generated/enums";

/** Many parties of one disclosure that are split off without being ticked. */
export type SplitGroup =
  | { readonly by: "items"; readonly itemSetId: string }
  | { readonly by: "access"; readonly access: Access }
  | { readonly by: "list"; readonly batchId: string }
  | { readonly by: "pairs"; readonly from: number; readonly to: number };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PAIRS = /^([1-9]\d{0,6})-([1-9]\d{0,6})$/;

/** A group as an address and a form carry it. */
export function groupCode(group: SplitGroup): string {
  if (group.by === "items") return `items.${group.itemSetId}`;
  if (group.by === "access") return `access.${group.access}`;
  return group.by === "list" ? `list.${group.batchId}` : `pairs.${group.from}-${group.to}`;
}

/** What `groupCode` wrote; null for anything else. Full-width digits are read too. */
export function readGroup(code: string): SplitGroup | null {
  const [by = "", which = ""] = code.normalize("NFKC").replace(/\s/gu, "").split(".");
  if (by === "items") return UUID.test(which) ? { by, itemSetId: which } : null;
  if (by === "list") return UUID.test(which) ? { by, batchId: which } : null;
  if (by === "access") return Object.hasOwn(Access, which) ? { by, access: which as Access } : null;
  const [, from, to] = (by === "pairs" && PAIRS.exec(which)) || [];
  return by === "pairs" && from && to && Number(from) <= Number(to)
    ? { by, from: Number(from), to: Number(to) }
    : null;
}
