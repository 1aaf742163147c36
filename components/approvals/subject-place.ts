import type { SubjectKind } from "@/lib/approvals/subject-kinds";

/** The page below its incident on which a subject is looked at before it is decided; null is decided right here. */
const PLACES = {
  "start-response": null,
  "call-timing": null,
  "call-legal": null,
  "prepare-report": null,
  "prepare-notice": null,
  "close-incident": "close",
  "withdraw-incident": "close",
  "withdraw-lowering": "close",
  determination: null,
  "list-agreed": "people/reconcile",
  "export-people": "people/exports",
  "change-people": "people/changes",
} as const satisfies { readonly [Kind in SubjectKind]: string | null };

/** Where a subject is looked at and decided; null where that is the list of approvals itself. */
export function placeOfSubject(kind: SubjectKind, incidentId: string | undefined): string | null {
  const place = PLACES[kind];
  return place && incidentId ? `/incidents/${incidentId}/${place}` : null;
}
