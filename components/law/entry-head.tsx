import Link from "next/link";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { EntryId } from "@/lib/law/rule-groups";
import { ruleWords } from "./rule-words";

/** Where the entry belongs, its question as the heading, and on the phone the way back to the list. */
export function EntryHead({ id, locale }: { id: EntryId; locale: Locale }) {
  const t = translatorFor(locale, "rules");
  const words = ruleWords(locale);
  return (
    <header>
      <p className="desk:hidden">
        <Link href="/rules" prefetch={false} className="link inline-block py-2">
          {t("backToList")}
        </Link>
      </p>
      <p className="type-note text-ink2">{words.kicker(id)}</p>
      <h1 className="type-act">{words.question(id)}</h1>
    </header>
  );
}
