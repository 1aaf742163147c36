import { randomUUID } from "node:crypto";
import { SentFileNotice } from "@/components/evidence/sent-file-notice";
import { LayDownPart } from "@/components/reconciliation/lay-down-part";
import type { ColumnsSay } from "@/components/reconciliation/list-columns";
import { ListsPart } from "@/components/reconciliation/lists-part";
import type { Actor } from "@/lib/auth/actor";
import { listEvidence } from "@/lib/evidence/queries";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { LIMITS } from "@/lib/intake/limits";
import { isListOrMail } from "@/lib/people-import/list-file";
import { LONGEST_WORDS } from "@/lib/reconciliation/limits";
import type { ListView } from "@/lib/reconciliation/list-view";
import type { ReconcileView } from "@/lib/reconciliation/queries";
import { layDown, takeBack } from "./actions";
import { reconcilePage } from "./reconcile-with";

export type PartProps = {
  actor: Actor;
  incidentId: string;
  view: ReconcileView;
  search: Readonly<Record<string, string | string[] | undefined>>;
  t: Translator<"reconciliation">;
  locale: Locale;
  mapAt: (list: ListView) => string | null;
  words: ColumnsSay;
};

/** The list that waits for another one beside it. */
export function WaitingList({
  incidentId,
  view,
  list,
  t,
  locale,
  mapAt,
  words,
}: PartProps & { list: ListView }) {
  return (
    <ListsPart
      lists={[{ title: t("lists.first"), list }]}
      takeBack={view.canRun ? (listId) => takeBack.bind(null, incidentId, listId) : null}
      makeRequestId={randomUUID}
      again={reconcilePage(incidentId)}
      {...{ t, locale, mapAt, words }}
    />
  );
}

/** Where a list is laid down: any list or mail of the incident but the one that waits; and what became of a file. */
export async function LayDown({ actor, incidentId, view, search, t, locale }: PartProps) {
  const evidence = await listEvidence(actor, incidentId);
  const readable = evidence
    .filter((file) => file.state === "sealed" && file.bytes <= LIMITS.bytes && isListOrMail(file))
    .reverse();
  const sent = evidence.find(({ id }) => id === search.file);
  return (
    <>
      <SentFileNotice
        problem={search.problem}
        file={sent ?? null}
        isOffered={readable.some(({ id }) => id === sent?.id)}
        kinds={t("lay.kinds", { limit: LONGEST_WORDS })}
      />
      <LayDownPart
        action={layDown.bind(null, incidentId)}
        requestId={randomUUID()}
        files={readable.filter(({ id }) => id !== view.waiting?.evidenceId)}
        chosen={sent?.id}
        key={view.waiting?.id ?? "first"}
        {...{ incidentId, t, locale }}
      />
    </>
  );
}
