import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { ACCEPTED_CASES } from "@/lib/law/acceptance/accepted-cases";
import { OWN_EXAMPLES } from "@/lib/law/acceptance/own-examples";

type Props = {
  locale: Locale;
  /** The example that the facts began with. */
  example: string | undefined;
  /** Finished sentences about what could not be read. */
  problems: readonly string[];
  isEmpty: boolean;
};

/** What the page is for, where its facts came from, and what is wrong with its address. */
export function TrialHead({ locale, example, problems, isEmpty }: Props) {
  const t = translatorFor(locale, "rules");
  const title = example && titleOf(example, locale);
  return (
    <header className="flex flex-col gap-4">
      <div>
        <p>
          <Link href="/rules" prefetch={false} className="link inline-block py-2">
            {t("backToList")}
          </Link>
        </p>
        <h1 className="type-act">{t("try.title")}</h1>
        <p>{t("try.lead")}</p>
      </div>
      {problems.length > 0 && (
        <Notice kind="check" title={t("try.problems")}>
          <ul>
            {[...new Set(problems)].map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {title && <p className="type-note">{t("try.from", { title })}</p>}
      {isEmpty && problems.length === 0 && <p>{t("try.noneKnown")}</p>}
      {!isEmpty && (
        <p>
          <Link href="/rules/try" prefetch={false} className="link">
            {t("try.again")}
          </Link>
        </p>
      )}
    </header>
  );
}

function titleOf(id: string, locale: Locale): string | undefined {
  return (
    ACCEPTED_CASES.find((given) => given.id === id)?.title ??
    OWN_EXAMPLES.find((own) => own.id === id)?.[locale]
  );
}
