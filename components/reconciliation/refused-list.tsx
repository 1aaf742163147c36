import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { intakeSentence } from "@/lib/intake/error-sentences";
import type { IntakeErrorCode } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { COMPARE_MILLISECONDS } from "@/lib/reconciliation/limits";
import type { ListView } from "@/lib/reconciliation/list-view";

type Props = {
  list: ListView;
  /** Where somebody says what its columns hold; null where nobody can. */
  mapAt: string | null;
  t: Translator<"reconciliation">;
  locale: Locale;
};

/** What another way of reading may mend. */
const OF_COLUMNS: readonly IntakeErrorCode[] = [
  "no-people",
  "charset-unknown",
  "cut-off",
  "too-many-columns",
];

const LIMIT_OF: Partial<Record<IntakeErrorCode, number>> = {
  "too-large": LIMITS.bytes,
  "too-many-parts": LIMITS.parts,
  "too-deep": LIMITS.depth,
  "headers-too-long": LIMITS.headerBytes,
  "too-many-addresses": LIMITS.addresses,
  "too-many-entries": LIMITS.archiveEntries,
  "unpacks-too-large": LIMITS.unpackedBytes,
  "too-many-columns": LIMITS.tableColumns,
  "took-too-long": COMPARE_MILLISECONDS,
};

/** Which list could not be read, why and where, and what to do. */
export function RefusedList({ list, mapAt, t, locale }: Props) {
  // Stored by ourselves, when reading stopped.
  const code = (list.problem ?? "unreadable") as IntakeErrorCode;
  const limit = LIMIT_OF[code];
  const wayAt = list.isMapped || OF_COLUMNS.includes(code) ? mapAt : null;
  const problem = {
    code,
    place: { ...(list.line !== null && { line: list.line }) },
    ...(limit && { limit }),
  };
  return (
    <Notice kind="check" title={t("refused.title")}>
      <p>{intakeSentence(problem, list.fileName)[locale]}</p>
      <p>{t(wayAt ? "refused.wayColumns" : "refused.way")}</p>
      {wayAt && (
        <p className="mt-2">
          <ButtonLink href={wayAt} kind="outlined">
            {t("refused.map")}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
