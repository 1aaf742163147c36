/** How an organisation stands before its first incident. */
export type Staffing = {
  readonly groups: number;
  /** Names of groups that lack a supervisor or a deputy who can sign in. */
  readonly withoutLeads: readonly string[];
  readonly responders: number;
  readonly legal: number;
  /** How many mail domains are the organisation's own. */
  readonly domains: number;
};

export type PreparationStep = "groups" | "leads" | "responders" | "legal" | "domains";
export type Prepared = { readonly step: PreparationStep; readonly state: "done" | "you" | "not" };

/** Each step with its state: done because the records say so, the first of the others is the next one. */
export function preparation({ groups, withoutLeads, responders, legal, domains }: Staffing): Prepared[] {
  const done: Record<PreparationStep, boolean> = {
    groups: groups > 0,
    leads: groups > 0 && withoutLeads.length === 0,
    responders: responders > 0,
    legal: legal > 0,
    domains: domains > 0,
  };
  const order: readonly PreparationStep[] = ["groups", "responders", "leads", "legal", "domains"];
  const next = order.find((step) => !done[step]);
  return order.map((step) => ({ step, state: done[step] ? "done" : step === next ? "you" : "not" }));
}
