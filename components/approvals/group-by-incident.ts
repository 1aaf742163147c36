import type { ApprovalRow } from "@/lib/approvals/queries";

export type Group = {
  readonly key: string;
  readonly incident: ApprovalRow["incident"];
  readonly open: readonly ApprovalRow[];
  readonly decided: readonly ApprovalRow[];
};

/**
 * Decisions by incident, the most urgent incident first. What was decided lately stands with what is still open of
 * the same incident, and after all of it where nothing is.
 */
export function groupByIncident(open: readonly ApprovalRow[], decided: readonly ApprovalRow[]): Group[] {
  const keyOf = ({ incident }: ApprovalRow) => incident?.id ?? "organisation";
  const keys = [...new Set([...open, ...decided].map(keyOf))];
  return keys.map((key) => {
    const of = (rows: readonly ApprovalRow[]) => rows.filter((row) => keyOf(row) === key);
    const [mine, done] = [of(open), of(decided)];
    return { key, incident: [...mine, ...done][0]?.incident ?? null, open: mine, decided: done };
  });
}
