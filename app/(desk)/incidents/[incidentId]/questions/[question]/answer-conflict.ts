import "server-only";
import { notFound } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { formValuesOf } from "@/lib/questions/form-values";
import { getQuestion, latestAnswer } from "@/lib/questions/queries";
import type { Question } from "@/lib/questions/question";
import { wordsOf } from "@/lib/questions/words";
import { answerLabels } from "./answer-form";

type Asked = { readonly incidentId: string; readonly question: Question };

const NOT_ANSWERS = ["version", "requestId", "findOutById", "findOutUntil"];

/** Both answers, field by field, after somebody else was faster. */
export async function answerConflict(
  actor: UserActor,
  { incidentId, question }: Asked,
  form: FormData,
): Promise<FormState> {
  const [t, locale] = await Promise.all([getTranslator("questions"), getLocale()]);
  const place = { incidentId, key: question.key };
  const [latest, page] = await Promise.all([latestAnswer(actor, place), getQuestion(actor, place)]);
  if (!latest || !page) notFound();

  const words = wordsOf(locale, page.wordsKey);
  const groups = new Map(page.groups.map(({ id, name }) => [id, name]));
  const say = (value: string) =>
    value
      .split(",")
      .map((one) =>
        one === "unknown" ? t("unknown.label") : (words.answers?.[one] ?? groups.get(one) ?? one),
      )
      .join("・");
  const mine = sentBy(form);
  const theirs = formValuesOf(question, latest.given, locale);
  const labels = answerLabels(t, question);
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap(
    (name): ConflictField[] => {
      const [own, other] = [mine[name] ?? "", theirs[name] ?? ""];
      if (own === other) return [];
      const label = labels[name] ?? t("labels.answer");
      return [{ name, label, mine: own, theirs: other, mineText: say(own), theirsText: say(other) }];
    },
  );
  if (fields.length === 0) return refused(form, t("problems.answer-changed"));
  return conflicting(form, {
    by: latest.by ?? t("terminal"),
    at: formatTime(latest.answeredAt),
    version: latest.version,
    fields,
  });
}

/** What was sent, several values of one name joined as a conflict sends them. */
function sentBy(form: FormData): Readonly<Record<string, string>> {
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith("$ACTION") && !NOT_ANSWERS.includes(name),
  );
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).sort().join(",")]));
}
