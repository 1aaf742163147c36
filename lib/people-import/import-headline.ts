import type { Translator } from "@/lib/i18n/translator";
import type { ImportDetails } from "./queries";

type Headline = { readonly title: string; readonly lead: string };

/** What the page of an import says first: the act or the outcome, and one sentence. */
export function importHeadline(
  t: Translator<"peopleImport">,
  list: ImportDetails,
  isMapping: boolean,
): Headline {
  const { state, rows, badRows, people, side } = list;
  if (isMapping) return { title: t("mapping.title"), lead: t("mapping.lead") };
  switch (state) {
    case "mapping":
    case "checking":
      return { title: t("progress.checkTitle"), lead: t("checked.lead") };
    case "writing":
      return { title: t("progress.writeTitle"), lead: t(`sides.${side}`) };
    case "checked":
      if (rows === 0) return { title: t("checked.titleNobody"), lead: t("checked.leadNobody") };
      return {
        title: badRows > 0 ? t("checked.titleBad", { bad: badRows }) : t("checked.title", { people }),
        lead: t("checked.lead"),
      };
    case "written":
      return {
        title: t("written.title", { people }),
        lead: t("written.lead", { side: t(`sides.${side}`) }),
      };
    case "cancelled":
    case "refused":
      return { title: t(`over.${state}`), lead: t(`over.${state}Lead`) };
  }
}
