/** What can be wrong with the audit log. Each has a sentence in lib/i18n/messages/audit.ts. */
export const findingKinds = [
  "entry-changed",
  "entry-deleted",
  "entry-inserted",
  "entry-unsealed",
  "seal-changed",
  "seal-deleted",
  "seals-swapped",
  "tail-cut",
  "anchor-mismatch",
  "anchors-behind",
  "anchors-edited",
  "anchors-missing",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** Where: the place in the chain, the entry, or the line of the anchor file; what does not apply is null. */
export type Spot = {
  readonly seq: string | null;
  readonly entryId: string | null;
  readonly line: number | null;
};

/** One kind of fault: its first place, and how many there are. */
export type Finding = Spot & { readonly kind: FindingKind; readonly count: number };

export type Findings = {
  add(kind: FindingKind, where?: Partial<Spot>, count?: number): void;
  /** In the order of `findingKinds`. */
  list(): Finding[];
};

/** Collects what is found; however many there are, one of each kind is kept. */
export function collectFindings(): Findings {
  const found = new Map<FindingKind, Finding>();
  return {
    add(kind, where = {}, count = 1) {
      const first = found.get(kind) ?? { kind, seq: null, entryId: null, line: null, ...where, count: 0 };
      found.set(kind, { ...first, count: first.count + count });
    },
    list: () => findingKinds.flatMap((kind) => found.get(kind) ?? []),
  };
}
