import { randomUUID } from "node:crypto";
import { MaskedText } from "@/components/ui/masked-text";
import { Reveal } from "@/components/ui/reveal";
import { getTranslator } from "@/lib/i18n/translator";
import { Board } from "./board";
import { tryForm } from "./forms/actions";

/** What is hidden, and how it is looked at. */
export async function Masked() {
  const t = await getTranslator("styleguideStates");
  return (
    <Board title={t("masked")} lead={t("maskedLead")}>
      <div className="flex flex-wrap items-center gap-4">
        <MaskedText>{t("maskedSample")}</MaskedText>
        <Reveal
          action={tryForm}
          requestId={randomUUID()}
          title={t("revealTitle")}
          rule={t("maskedLead")}
          reasonLabel={t("revealReason")}
          reasons={[
            { value: "call", label: t("revealCall") },
            { value: "check", label: t("revealCheck") },
          ]}
          hidden={{ personId: "0" }}
          submitLabel={t("revealSubmit")}
        />
      </div>
    </Board>
  );
}
