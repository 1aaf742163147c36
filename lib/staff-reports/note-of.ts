import { translatorFor } from "@/lib/i18n/translator";
import type { Sender } from "./sender";

/** What somebody reported, as the note that stays with the incident, one line each. */
export function noteOf({ name, email, phone, noticed, words }: Sender): string {
  const t = translatorFor("ja", "staffReports");
  return [
    t("note.from", { name }),
    t("note.email", { email }),
    ...(phone ? [t("note.phone", { phone })] : []),
    ...(noticed ? [t("note.noticed", { noticed })] : []),
    ...(words ? ["", words] : []),
  ].join("\n");
}
