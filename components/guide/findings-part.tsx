import { Section } from "@/components/ui/section";
import type { StateKind } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { countPeople } from "@/lib/law/count-people";
import type { Evaluation } from "@/lib/law/evaluate";
import { REGIMES } from "@/lib/law/regimes";
import type { Finding, Status } from "@/lib/law/rule";
import { FindingList } from "./finding-list";
import { findingWords } from "./finding-words";
import { citationWords } from "./guide-citation";

const ORDER: readonly Status[] = ["applies", "open", "judgement", "does-not-apply"];
const SHAPES: { readonly [Each in Status]: StateKind } = {
  applies: "hit",
  open: "unknown",
  judgement: "unknown",
  "does-not-apply": "off",
};

/** What the law says now of the report and its categories: what applies, what is open, what does not apply. */
export async function FindingsPart({ law, locale }: { law: Evaluation | null; locale: Locale }) {
  const t = await getTranslator("room");
  const findings = law ? mainFindings(law) : [];
  const people = law ? countPeople(law.facts) : { least: 0, most: undefined };
  const isOpen = findings.some(({ status }) => status === "open" || status === "judgement");
  const drawn = (finding: Finding) => ({
    rule: finding.rule,
    kind: SHAPES[finding.status],
    word: t(`status.${finding.status}`),
    ...findingWords(locale, finding, people),
    cites: citationWords(finding.cites[0], t),
  });
  return (
    <Section title={t("findings")} id="law">
      {!law && <p className="type-note pt-3 text-ink2">{t("noLaw")}</p>}
      <FindingList rows={findings.map(drawn)} />
      {isOpen && <p className="type-note pt-3 text-ink2">{t("open")}</p>}
    </Section>
  );
}

/** The main Act's report and categories; those of the My Number Act where it is not ruled out. */
function mainFindings({ regimes, findings }: Evaluation): Finding[] {
  const rules = regimes
    .filter(({ regime, decision }) => regime !== "my-number" || decision !== "not_required")
    .flatMap(({ regime }) => [REGIMES[regime].report, ...REGIMES[regime].categories]);
  return rules
    .flatMap((rule) => findings[rule] ?? [])
    .toSorted((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
}
