import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { State, type StateKind } from "@/components/ui/state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ImportView } from "@/lib/people-import/import-view";

type Props = {
  imports: readonly ImportView[];
  here: string;
  t: Translator<"peopleImport">;
  locale: Locale;
};

const KINDS: Readonly<Record<ImportView["state"], StateKind>> = {
  mapping: "you",
  checking: "wait",
  checked: "you",
  writing: "wait",
  written: "done",
  cancelled: "off",
  refused: "not",
};

/** What was imported into this incident, and how far the rest is. */
export function ImportList({ imports, here, t, locale }: Props) {
  return (
    <Section title={t("start.imports")}>
      {imports.length === 0 && <Empty title={t("start.none")}>{t("start.noneHelp")}</Empty>}
      <ul>
        {imports.map(({ id, fileName, state, side, people, startedBy, startedAt }) => {
          const time = formatShortInstant(startedAt, locale);
          return (
            <li key={id} className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-b border-rule py-4">
              <div className="min-w-0">
                <Link
                  href={`${here}/${id}`}
                  prefetch={false}
                  className="link inline-block py-1 font-bold break-all"
                  translate="no"
                >
                  {fileName}
                </Link>
                <p className="type-note text-ink2">
                  {t(`sides.${side}`)}・
                  {startedBy ? t("start.by", { name: startedBy, time }) : t("start.system", { time })}
                </p>
              </div>
              <p className="py-1">
                <State kind={KINDS[state]}>{t(`states.${state}`, { people })}</State>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
