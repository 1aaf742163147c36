import "server-only";
import { notFound } from "next/navigation";
import { lawSay } from "@/components/law/law-say";
import type { UserActor } from "@/lib/auth/actor";
import { latestOfFact } from "@/lib/findings/law-queries";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { type InputFact, inputOf } from "@/lib/law/fact-inputs";
import { textOfFact, textOfInstant, valueOfText } from "@/lib/law/fact-texts";

type Asked = { readonly incidentId: string; readonly fact: InputFact };
type Last = NonNullable<Awaited<ReturnType<typeof latestOfFact>>>["last"];

const NOT_KNOWN = "unknown";

/** Both values, after somebody else was faster. */
export async function factConflict(
  actor: UserActor,
  { incidentId, fact }: Asked,
  form: FormData,
): Promise<FormState> {
  const [t, locale, latest] = await Promise.all([
    getTranslator("lawTab"),
    getLocale(),
    latestOfFact(actor, { incidentId, fact }),
  ]);
  if (!latest) notFound();
  const { last, version, by } = latest;
  const words = lawSay(locale, { facts: {}, names: new Map() });
  const say = (text: string) => {
    const value = text === NOT_KNOWN ? undefined : valueOfText(fact, text);
    return value === undefined && text !== NOT_KNOWN ? text : words.answer(fact, value);
  };
  const sent = (name: string) => String(form.get(name) ?? "");
  const theirs = fieldsOf(fact, last);
  const fields = Object.entries(theirs).flatMap(([name, other]): ConflictField[] => {
    const mine = sent(name);
    return mine === other
      ? []
      : [
          {
            name,
            label: words.fact.question(fact),
            mine,
            theirs: other,
            mineText: say(mine),
            theirsText: say(other),
          },
        ];
  });
  if (fields.length === 0) return refused(form, t("problems.fact-changed"));
  return conflicting(form, { by: by ?? t("terminal"), at: formatTime(last.recordedAt), version, fields });
}

/** What the form would have sent for what is stored. */
function fieldsOf(fact: InputFact, last: Last): Readonly<Record<string, string>> {
  if (inputOf(fact).kind !== "instant") return { value: textOfEntry(last) };
  const [day = "", time = ""] = last.instant ? textOfInstant(last.instant).split("T") : [];
  return { value: last.instant ? day : NOT_KNOWN, time };
}

function textOfEntry({ answer, code, number }: Last): string {
  if (answer === "unknown") return NOT_KNOWN;
  if (number !== undefined) return textOfFact(number);
  return code ?? answer;
}
