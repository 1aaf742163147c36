import { factName, factValue } from "@/components/incidents/fact-words";
import type { Summary } from "@/lib/escalations/summary";
import { formatInstant, formatShortDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { dutyWhy } from "./question-words";

type Say = {
  readonly t: Translator<"escalations">;
  readonly facts: Translator<"facts">;
  readonly locale: Locale;
};

/** The summary that writes itself, as one paragraph. */
export function summaryWords(summary: Summary, say: Say): string {
  return [
    whatAndWhen(summary, say),
    howMany(summary, say),
    say.t(`said.spreading.${summary.spreading}`),
    dutyOf(summary, say),
    stillOpen(summary, say),
    say.t("said.ask", { count: summary.asked.length }),
  ]
    .join("")
    .trim();
}

function whatAndWhen({ occurredAt, knownAt, cause, department }: Summary, { t, facts, locale }: Say): string {
  const said = cause
    ? factValue({ t: facts, locale }, cause.fact, { answer: "yes", code: cause.code })
    : t("said.somethingHappened");
  const occurred = occurredAt
    ? t("said.occurred", { time: formatInstant(new Date(occurredAt), locale), cause: said })
    : t("said.occurredUnknown", { cause: said });
  const known = knownAt
    ? t("said.known", {
        time: formatInstant(new Date(knownAt), locale),
        department: department ?? t("said.house"),
      })
    : t("said.knownUnknown");
  return occurred + known;
}

function howMany(
  { recipients, principals: { least, most }, items }: Summary,
  { t, facts, locale }: Say,
): string {
  const received =
    recipients === null ? t("said.recipientsUnknown") : t("said.recipients", { count: recipients });
  const concerned =
    least !== null && most !== null && most > least
      ? t("said.principalsRange", { least, most })
      : least !== null && most === null
        ? t("said.principalsAtLeast", { least })
        : most !== null
          ? t("said.principals", { count: most })
          : t("said.principalsUnknown");
  const contained =
    items.length === 0
      ? t("said.itemsUnknown")
      : t("said.items", {
          items: factValue({ t: facts, locale }, "data_items", { answer: "yes", codes: items }),
        });
  return received + concerned + contained;
}

function dutyOf({ duty }: Summary, { t, locale }: Say): string {
  const target = duty.target
    ? t("said.target", {
        from: formatShortDay(duty.target.from, locale),
        to: formatShortDay(duty.target.to, locale),
      })
    : "";
  return t(`said.duty.${duty.reportNeeded}`, { why: dutyWhy(duty.items, t) }) + target;
}

function stillOpen({ open }: Summary, { t, facts, locale }: Say): string {
  if (open.length === 0) return "";
  const names = open.map((name) => factName({ t: facts, locale }, name)).join(t("said.separator"));
  return t("said.open", { names });
}
