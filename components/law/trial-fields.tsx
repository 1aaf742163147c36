import { Icon } from "@/components/ui/icon";
import type { Option } from "@/components/ui/select-field";
import { fieldOfFact, timeFieldOf } from "@/lib/facts/read-typed-fact";
import type { Locale } from "@/lib/i18n/locale";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { FactName, Facts } from "@/lib/law/case-facts";
import { FACT_GROUPS, type FactGroup, type InputFact, inputOf } from "@/lib/law/fact-inputs";
import { textOfFact } from "@/lib/law/fact-texts";
import { FactFold } from "./fact-fold";
import { FactLine, type LineControl } from "./fact-line";
import { factWords } from "./fact-words";
import { STEP_FIELDS, TrialSteps } from "./trial-steps";

type Props = {
  facts: Facts;
  locale: Locale;
  /** Facts that are asked for: their groups stand open. */
  asked: readonly FactName[];
};

const GROUPS = Object.keys(FACT_GROUPS) as readonly FactGroup[];
/** So many values can be read beside each other; more stand in a list. */
const BESIDE = 2;

/** Every fact of the fact table, made from the table, in groups that fold. */
export function TrialFields({ facts, locale, asked }: Props) {
  const t = translatorFor(locale, "rules");
  const words = factWords(locale);
  return GROUPS.map((group) => {
    const members: readonly InputFact[] = FACT_GROUPS[group];
    const hasSteps = group === "when";
    const known =
      members.filter((fact) => facts[fact] !== undefined).length + (hasSteps && facts.timeline ? 1 : 0);
    return (
      <FactFold
        key={group}
        isOpen={known > 0 || group === "event" || members.some((fact) => asked.includes(fact))}
        names={[...members.flatMap(fieldsOf), ...(hasSteps ? STEP_FIELDS : [])]}
        className="group/facts border-t border-line"
        summaryClass="flex min-h-12 items-center gap-3"
        summary={
          <>
            <h3 className="type-sub flex-1">{t(`try.groups.${group}`)}</h3>
            {known > 0 && <span className="type-note text-ink2">{t("try.known", { count: known })}</span>}
            <Icon name="chevron-down" size={18} className="group-open/facts:rotate-180" />
          </>
        }
      >
        {members.map((fact) => (
          <div key={fact} id={`fact-${fact}`} className="scroll-mt-20">
            <FactLine
              name={fieldOfFact(fact)}
              label={words.question(fact)}
              value={textInField(fact, facts)}
              control={controlOf(fact, facts, locale, t)}
            />
          </div>
        ))}
        {hasSteps && <TrialSteps steps={facts.timeline ?? []} t={t} />}
      </FactFold>
    );
  });
}

const fieldsOf = (fact: InputFact) =>
  inputOf(fact).kind === "instant" ? [fieldOfFact(fact), timeFieldOf(fact)] : [fieldOfFact(fact)];

/** What stands in the field; the day alone for an instant, whose time has a field of its own. */
function textInField(fact: InputFact, facts: Facts): string {
  const value = facts[fact];
  if (value === undefined) return "";
  const text = textOfFact(value);
  return value instanceof Date ? text.slice(0, 10) : text;
}

function controlOf(fact: InputFact, facts: Facts, locale: Locale, t: Translator<"rules">): LineControl {
  const input = inputOf(fact);
  const words = factWords(locale);
  const unknown: Option = { value: "", label: t("fact.unknown") };
  if (input.kind === "yes-no") {
    const both = (["yes", "no"] as const).map((value) => ({ value, label: t(`fact.${value}`) }));
    return { kind: "radios", options: [...both, unknown] };
  }
  if (input.kind === "codes") {
    const options = input.values.map((value) => ({ value, label: words.code(fact, value) }));
    const all = [...options, unknown];
    return options.length > BESIDE ? { kind: "select", options: all } : { kind: "radios", options: all };
  }
  if (input.kind === "instant") {
    const value = facts[fact];
    return {
      kind: "instant",
      day: t("fact.day"),
      time: t("fact.time"),
      timeName: timeFieldOf(fact),
      timeValue: value === undefined ? "" : textOfFact(value).slice(11),
      help: t("try.dayHelp"),
    };
  }
  return { kind: "number", help: t(input.kind === "days" ? "fact.daysHelp" : "fact.peopleHelp") };
}
