import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { StateShape } from "@/components/ui/state";
import type { LawView } from "@/lib/findings/law-queries";
import { explain, type Reason } from "@/lib/law/explain";
import type { Status } from "@/lib/law/rule";
import type { RuleId } from "@/lib/law/rule-ids";
import { LawCite } from "./law-cite";
import type { LawSay } from "./law-say";
import { STATUS_SHAPES } from "./status-shapes";

type Props = { view: LawView; say: LawSay; rule: RuleId; backHref: string };

/** From facts over rules to one duty: what each rule says, from which facts, by which text. */
export function WhyPart({ view, say, rule, backHref }: Props) {
  const { law } = view.loaded;
  const reason = law && explain(law, rule);
  if (!reason) return null;
  const { t } = say;
  return (
    <Section title={t("why.title", { duty: say.rule.title(rule) })} lead={t("why.lead")} level="sub" id="why">
      <ol className="pt-2">
        <ReasonItem reason={reason} seen={new Set()} view={view} say={say} />
      </ol>
      <p className="pt-2">
        <ButtonLink href={backHref} kind="quiet">
          {t("why.close")}
        </ButtonLink>
      </p>
    </Section>
  );
}

type ItemProps = { reason: Reason; seen: Set<RuleId>; view: LawView; say: LawSay };

/** A rule that several build on is told in full once. */
function ReasonItem({ reason, seen, view, say }: ItemProps) {
  const { t, locale } = say;
  const { rule, status, cites, facts, because } = reason;
  const isAgain = seen.has(rule);
  seen.add(rule);
  const [bears, off] = split(because, status);
  const quoted = cites.find(({ quote }) => quote !== undefined);
  return (
    <li className="border-l border-line py-2 pl-4">
      <p className="flex items-start gap-2">
        <StateShape kind={STATUS_SHAPES[status]} className="mt-1" />
        <span>
          <span className="type-note block text-ink2">{say.rule.title(rule)}</span>
          {say.because(reason)}
        </span>
      </p>
      {isAgain ? (
        <p className="type-note pl-7 text-ink2">{t("why.again")}</p>
      ) : (
        <div className="pl-7">
          <ul className="type-note text-ink2">
            {facts
              .filter(({ name, value }) => name !== "timeline" && value !== undefined)
              .map(({ name, value }) => (
                <li key={name}>
                  {t("why.fact", { name: say.fact.name(name), value: say.fact.value(name, value) })}
                  {originOf(view, say, name)}
                </li>
              ))}
          </ul>
          <p className="flex flex-wrap gap-x-3 gap-y-2 py-0.5">
            {cites.map((cite) => (
              <LawCite key={`${cite.source} ${cite.pinpoint}`} cite={cite} rule={rule} locale={locale} />
            ))}
          </p>
          {quoted?.quote && (
            <p lang="ja" className="type-note">
              {t("why.quote", { words: quoted.quote })}
            </p>
          )}
        </div>
      )}
      {!isAgain && bears.length > 0 && (
        <ol className="pt-1 pl-3">
          {bears.map((one) => (
            <ReasonItem key={one.rule} reason={one} seen={seen} view={view} say={say} />
          ))}
        </ol>
      )}
      {!isAgain && off.length > 0 && (
        <details className="pl-7">
          <summary className="link type-note inline-block py-2">
            {t("why.off", { count: off.length })}
          </summary>
          <ul className="type-note flex flex-col gap-2">
            {off.map((one) => (
              <li key={one.rule}>
                {say.because(one)} <LawCite cite={one.cites[0]} rule={one.rule} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Under what applies, that which does not apply did not take it away: it folds. */
function split(because: readonly Reason[], status: Status): readonly [Reason[], Reason[]] {
  if (status === "does-not-apply") return [[...because], []];
  const isOff = (one: Reason) => one.status === "does-not-apply";
  return [because.filter((one) => !isOff(one)), because.filter(isOff)];
}

function originOf({ loaded }: LawView, say: LawSay, name: string): string {
  const entry = loaded.settled.get(name)?.entry;
  return entry ? ` (${say.origin(entry)})` : "";
}
