import { factName, factValue } from "@/components/incidents/fact-words";
import { outcomeWords } from "@/components/records/outcome-words";
import { recordDetails } from "@/components/records/record-details";
import { auditSentence, type Names } from "@/lib/audit/sentence";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { WITHDRAWN } from "@/lib/records/outcomes";
import type { TimelineLine } from "@/lib/timeline/list-timeline";

/** The texts that lines are told with. */
export type Tell = {
  readonly locale: Locale;
  readonly names: Names;
  readonly t: Translator<"timeline">;
  readonly facts: Translator<"facts">;
  readonly records: Translator<"records">;
  readonly containment: Translator<"containment">;
};

/** What a line says: a sentence, and what was typed beside it. */
export function lineWords(line: TimelineLine, tell: Tell): string[] {
  const { locale, names, t, facts, records, containment } = tell;
  switch (line.source) {
    case "note":
      return [line.text];
    case "entry":
      return [
        auditSentence(locale, line.entry, names),
        ...(line.reason ? [t("reason", { reason: line.reason })] : []),
      ];
    case "fact": {
      const say = { t: facts, locale };
      const said = { name: factName(say, line.name), value: factValue(say, line.name, line.value) };
      return [t("fact", { ...said, source: facts(`sources.${line.from}`) })];
    }
    case "action": {
      const { kind, state, proof, note } = line.action;
      const end =
        state === "impossible"
          ? containment("page.giveUpFor", { action: containment(`kinds.${kind}`) })
          : null;
      const shows = proof === "nothing" ? [] : [containment(`proofs.${proof}`)];
      return [end ?? containment(`kinds.${kind}`), ...(note ? [note] : []), ...shows];
    }
    case "record": {
      const { record } = line;
      const outcome = record.outcome === WITHDRAWN ? t("withdrawn") : outcomeWords(records, record);
      const who = record.party ?? record.words.who;
      const count = record.count === null ? null : records("page.people", { count: record.count });
      const head = [t("record", { title: t(`kinds.${record.kind}`), outcome }), who, count];
      const beside = recordDetails({ ...record, recordedBy: null, fileName: null }, { t: records, locale });
      return [head.filter(Boolean).join("・"), ...(record.words.what ? [record.words.what] : []), ...beside];
    }
  }
}

/** Where a later entry took the place of this one. */
export function lineMark(line: TimelineLine, t: Translator<"timeline">): string | null {
  const isSuperseded = (line.source === "fact" || line.source === "record") && line.isSuperseded;
  return isSuperseded ? t("corrected") : null;
}
