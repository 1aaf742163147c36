import type { DifferenceFilter } from "@/lib/reconciliation/difference-queries";
import { DIFFERENCES } from "@/lib/reconciliation/reconcile-lists";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the page asks for, and the addresses that ask for something else. */
export type DifferencesAddress = {
  readonly wish: DifferenceFilter;
  readonly to: (other: Partial<DifferenceFilter>, more?: Readonly<Record<string, string>>) => string;
  /** What such an address asks for, without the page. */
  readonly query: (other: Partial<DifferenceFilter>, more?: Readonly<Record<string, string>>) => string;
};

/**
 * Reads `kind`, `show` and `after`; what makes no sense there asks for nothing. While anything is open only that is
 * shown, and everything once it is decided, for whoever checks it.
 */
export function differencesAddress(page: string, search: Search, isAnyOpen: boolean): DifferencesAddress {
  const after = Number(typeof search.after === "string" && /^\d{1,7}$/.test(search.after) ? search.after : 0);
  const kind = DIFFERENCES.find((one) => one === search.kind) ?? null;
  const wish = { kind, isOpen: search.show === "open" || (isAnyOpen && search.show !== "all"), after };
  const query: DifferencesAddress["query"] = (other, more = {}) => {
    const asked = { ...wish, ...other };
    return new URLSearchParams({
      ...(asked.kind && { kind: asked.kind }),
      ...(asked.isOpen !== isAnyOpen && { show: asked.isOpen ? "open" : "all" }),
      ...(asked.after > 0 && { after: String(asked.after) }),
      ...more,
    }).toString();
  };
  const to: DifferencesAddress["to"] = (other, more) => {
    const asked = query(other, more);
    return `${page}${asked && `?${asked}`}#differences`;
  };
  return { wish, to, query };
}
