import type { Answer } from "@/components/ui/choice";
import type { Translator } from "@/lib/i18n/translator";
import { HAPPENED } from "@/lib/incidents/happened";

/** What can have happened, in the words of who is frightened. */
export function happenedAnswers(t: Translator<"staffReports">): Answer[] {
  return HAPPENED.map((code) => ({ value: code, label: t(`happened.${code}`) }));
}
