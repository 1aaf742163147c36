import type { ApprovalState, ExportState, PeopleChangeState } from "@/lib/db/generated/enums";

/** How far an export is, as it is shown. */
export type ShownExportState = ExportState | "expired" | "void";
/** How far a change of many is, as it is shown. */
export type ShownChangeState = PeopleChangeState | "void";

/** A row keeps one state for whatever came to nothing: its approval tells what was sent back from what is void. */
export function shownState<State extends string>(
  state: State,
  approval: ApprovalState | undefined,
): State | "void" {
  return state === "returned" && approval === "void" ? "void" : state;
}

type Fetchable = { readonly state: ExportState; readonly expiresAt: Date | null };

/** That its day is over is written nowhere: it follows from the time. */
export function shownExportState(
  { state, expiresAt }: Fetchable,
  approval: ApprovalState | undefined,
  now: Date,
): ShownExportState {
  const isPast = state === "approved" && expiresAt !== null && expiresAt <= now;
  return isPast ? "expired" : shownState(state, approval);
}
