import Link from "next/link";
import type { LawView } from "@/lib/findings/law-queries";
import { formatDay } from "@/lib/i18n/format";
import { RULES } from "@/lib/law/registry";
import { type Rule, versionOn } from "@/lib/law/rule";
import { RULE_IDS } from "@/lib/law/rule-ids";
import type { CalendarDay } from "@/lib/time/calendar-day";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay };

/** By which rules: their edition, when they were last compared with the texts, and what is not in force yet. */
export function LawBase({ view, say }: Props) {
  const { t, locale } = say;
  const { on, law } = view.loaded;
  const { since, checkedOn } = editionOn(on);
  const day = (at: CalendarDay) => formatDay(at, locale);
  return (
    <section className="type-note border-t border-line pt-3 text-ink2">
      {since && <p>{t("base.version", { day: day(since) })}</p>}
      {checkedOn && <p>{t("base.checked", { day: day(checkedOn) })}</p>}
      {law?.facts.discovered_at && <p>{t("base.on", { day: day(on) })}</p>}
      <p>
        <Link href="/rules" prefetch={false} className="link inline-block py-1.5">
          {t("base.read")}
        </Link>
      </p>
      {law?.previews.map((finding) => {
        const preview = (RULES[finding.rule] as Rule).preview;
        return preview ? (
          <details key={finding.rule}>
            <summary className="link inline-block py-1.5">{t("base.preview")}</summary>
            <p>
              {t("base.previewWhy", {
                because: say.because(finding),
                promulgated: day(preview.promulgatedOn),
                by: day(preview.inForceBy),
              })}
            </p>
          </details>
        ) : null;
      })}
    </section>
  );
}

/** The youngest version among the rules of that day, and the longest ago that one of them was compared. */
function editionOn(on: CalendarDay) {
  const versions = RULE_IDS.flatMap((id) => versionOn(RULES[id] as Rule, on) ?? []);
  const days = (key: "from" | "checkedOn") => versions.map((version) => version[key]).sort();
  return { since: days("from").at(-1), checkedOn: days("checkedOn")[0] };
}
