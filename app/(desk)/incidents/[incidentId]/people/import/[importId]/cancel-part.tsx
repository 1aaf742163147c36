import { randomUUID } from "node:crypto";
import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { HiddenField } from "@/components/ui/hidden-field";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportDetails } from "@/lib/people-import/queries";
import { cancel } from "./actions";

const UNDER_WAY: readonly ImportDetails["state"][] = ["mapping", "checking", "checked", "writing"];

/** Ends an import that is not done, with what that means said before. */
export async function CancelPart({ list: { id, incident, state, version } }: { list: ImportDetails }) {
  if (!incident.canRun || !UNDER_WAY.includes(state)) return null;
  const t = await getTranslator("peopleImport");
  return (
    <ConfirmedAct
      opens={t("cancel.open")}
      help={t("cancel.help")}
      does={t("cancel.do")}
      action={cancel.bind(null, incident.id, id)}
      requestId={randomUUID()}
    >
      <HiddenField name="version" value={version} />
    </ConfirmedAct>
  );
}
