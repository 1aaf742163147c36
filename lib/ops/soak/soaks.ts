type Run = (options: { readonly full: boolean; readonly seed: number }) => Promise<unknown>;

export type Soak = {
  readonly what: string;
  /** Loaded when it is chosen: a soak brings modules that start things. Its function throws what did not hold. */
  readonly load: () => Promise<Run>;
};

/** Everything that `npm run soak` can try, by name. */
export const soaks: Readonly<Record<string, Soak>> = {
  kills: {
    what: "every process is killed again and again under load, and comes back",
    load: async () => (await import("./kills")).kills,
  },
  audit: {
    what: "tampered audit entries are found, and many are sealed in time",
    load: async () => (await import("./audit")).auditSoak,
  },
  intake: {
    what: "generated and mutated mails and tables neither crash the reader nor hold it",
    load: async () => (await import("@/lib/intake/soak-intake")).intakeSoak,
  },
  people: {
    what: "imports killed at random rows leave nothing; a key rotation killed ten times leaves everybody readable",
    load: async () => (await import("./people")).peopleSoak,
  },
  "sign-in": {
    what: "a refused sign-in takes as long for nobody as for somebody",
    load: async () => (await import("./sign-in")).signInSoak,
  },
};
