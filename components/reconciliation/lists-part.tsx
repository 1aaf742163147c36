import Link from "next/link";
import { type ColumnsSay, ListColumns } from "@/components/reconciliation/list-columns";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ListView } from "@/lib/reconciliation/list-view";

type Shown = { readonly title: string; readonly list: ListView };
type Props = {
  lists: readonly Shown[];
  t: Translator<"reconciliation">;
  locale: Locale;
  /** Takes a list back; null where nobody can (any more). */
  takeBack: ((listId: string) => FormAction) | null;
  makeRequestId: () => string;
  /** Where somebody corrects how a list is read; null where nobody can. */
  mapAt: (list: ListView) => string | null;
  words: ColumnsSay;
  /** The page again, where it does not load itself while somebody types. */
  again?: string;
};

/** What is compared: each list with who laid it down, how it was made, and how many it names. */
export function ListsPart({ lists, t, locale, takeBack, makeRequestId, mapAt, words, again }: Props) {
  return (
    <Section title={t("lists.title")}>
      <ul className={lists.length > 1 ? "grid gap-x-12 tablet:grid-cols-2" : undefined}>
        {lists.map(({ title, list }) => (
          <li key={list.id} className="min-w-0 border-b border-rule py-4">
            <h3 className="type-sub">{title}</h3>
            <p className="break-words" translate="no">
              {list.fileName}
            </p>
            {list.made && (
              <p>
                {t(`ways.${list.made.way}`)}
                {list.made.words && <span className="block whitespace-pre-line">{list.made.words}</span>}
              </p>
            )}
            <p className="type-note text-ink2">{whoLaid(t, list, locale)}</p>
            {list.state === "checking" && <State kind="wait">{t("lists.reading")}</State>}
            {list.state === "checking" && again && (
              <p>
                <Link href={again} prefetch={false} className="link inline-block py-2.5">
                  {t("lists.again")}
                </Link>
              </p>
            )}
            {list.rows > 0 && (
              <p className="font-bold">{t("lists.counts", { rows: list.rows, people: list.people })}</p>
            )}
            <ListColumns list={list} at={mapAt(list)} words={words} t={t} />
            {takeBack && (
              <details className="mt-1">
                <summary className="link py-2.5">{t("lists.takeBack")}</summary>
                <p className="type-note text-ink2">{t("lists.takeBackWhy")}</p>
                <ActionForm
                  action={takeBack(list.id)}
                  requestId={makeRequestId()}
                  label={`${title}: ${t("lists.takeBack")}`}
                  className="mt-2 flex flex-col gap-3"
                >
                  <div>
                    <SubmitButton kind="outlined">{t("lists.takeBack")}</SubmitButton>
                  </div>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whoLaid(t: Translator<"reconciliation">, { by, isYours, laidAt }: ListView, locale: Locale): string {
  const time = formatShortInstant(laidAt, locale);
  if (isYours) return t("lists.byYou", { time });
  return by ? t("lists.by", { name: by, time }) : t("lists.bySomebody", { time });
}
