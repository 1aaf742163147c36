import { randomUUID } from "node:crypto";
import { LayDownPart } from "@/components/reconciliation/lay-down-part";
import { ListsPart } from "@/components/reconciliation/lists-part";
import type { Actor } from "@/lib/auth/actor";
import { listEvidence } from "@/lib/evidence/queries";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ListView } from "@/lib/reconciliation/list-view";
import type { ReconcileView } from "@/lib/reconciliation/queries";
import { layDown, takeBack } from "./actions";

export type PartProps = {
  actor: Actor;
  incidentId: string;
  view: ReconcileView;
  search: Readonly<Record<string, string | string[] | undefined>>;
  t: Translator<"reconciliation">;
  locale: Locale;
};

/** The list that waits for another one beside it. */
export function WaitingList({ incidentId, view, list, t, locale }: PartProps & { list: ListView }) {
  return (
    <ListsPart
      lists={[{ title: t("lists.first"), list }]}
      takeBack={view.canRun ? (listId) => takeBack.bind(null, incidentId, listId) : null}
      makeRequestId={randomUUID}
      {...{ t, locale }}
    />
  );
}

/** Where a list is laid down: any file of the incident but the one that waits. */
export async function LayDown({ actor, incidentId, view, search, t, locale }: PartProps) {
  const evidence = await listEvidence(actor, incidentId);
  const files = evidence
    .filter(({ id, state }) => state === "sealed" && id !== view.waiting?.evidenceId)
    .reverse();
  return (
    <LayDownPart
      action={layDown.bind(null, incidentId)}
      requestId={randomUUID()}
      files={files}
      chosen={typeof search.file === "string" ? search.file : undefined}
      key={view.waiting?.id ?? "first"}
      {...{ incidentId, t, locale }}
    />
  );
}
