import { weightOf } from "@/lib/findings/compare";
import type { LawView } from "@/lib/findings/law-queries";
import { strictest } from "@/lib/findings/matters";
import { REGIMES } from "@/lib/law/regimes";
import type { Finding } from "@/lib/law/rule";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay };

/** What the rules make of it, as a headline, and on what that rests; "not required" is never said by itself. */
export function Conclusion({ view, say }: Props) {
  const { t } = say;
  const { key, sentences } = conclusionOf(view, say);
  return (
    <div>
      <h2 className="type-act">{t(`conclusion.${key}`)}</h2>
      <p className="mt-1 max-w-160">{sentences.join(say.locale === "ja" ? "" : " ")}</p>
    </div>
  );
}

function conclusionOf(
  { loaded, missing, disputes, confirmation }: LawView,
  { t, because, fact, list }: LawSay,
) {
  const { law } = loaded;
  if (!law) return { key: "noLaw", sentences: [t("conclusion.noLawWhy")] } as const;
  const report = strictest(law.regimes.map(({ decision }) => decision));
  const notify = strictest(
    law.regimes.map(({ notifyRequired: must }) =>
      must === null ? "needs_review" : must ? "required" : "not_required",
    ),
  );
  const key = keyOf(report, notify);
  const reasons = reasonsOf(law).map((finding) => t("conclusion.because", { because: because(finding) }));
  const torn = disputes.filter(({ voices }) => voices.some(({ changes }) => weightOf(changes) > 0));
  const open = key === "review" || key === "none" ? "openReview" : "open";
  return {
    key,
    sentences: [
      ...(key === "review" ? [] : [...new Set(reasons)]),
      ...(torn.length > 0
        ? [t("conclusion.disputed", { facts: list(torn.map(({ name }) => fact.name(name))) })]
        : []),
      ...(missing.length > 0 ? [t(`conclusion.${open}`, { count: missing.length })] : []),
      ...(key === "none" ? [t("conclusion.noneWhy")] : []),
      ...(law.facts.discovered_at ? [] : [t("conclusion.noAwareness")]),
      ...(confirmation.departures.length > 0 ? [t("conclusion.departed")] : []),
    ],
  } as const;
}

type Said = "required" | "not_required" | "needs_review";

function keyOf(report: Said, notify: Said) {
  if (report === "required") return notify === "required" ? "both" : "report";
  if (notify === "required") return "notify";
  return report === "not_required" && notify === "not_required" ? "none" : "review";
}

/** The cases that apply; without any, what the report rests on. */
function reasonsOf({ regimes, findings }: NonNullable<LawView["loaded"]["law"]>): Finding[] {
  const hit = regimes
    .filter(({ decision }) => decision === "required")
    .flatMap(({ regime }) => REGIMES[regime].categories)
    .flatMap((rule) => findings[rule] ?? [])
    .filter(({ status }) => status === "applies");
  const [main] = regimes;
  return hit.length > 0 || !main ? hit : [findings[REGIMES[main.regime].report]].flatMap((one) => one ?? []);
}
