import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { intakeSentence } from "@/lib/intake/error-sentences";
import type { FileView } from "@/lib/proposals/intake-file";

type Props = { file: FileView; t: Translator<"proposals">; locale: Locale };

/** What could not be read of a file, each with its place; the original is kept all the same. */
export function FileProblems({ file, t, locale }: Props) {
  const { refusal, content, fileName } = file;
  const problems = refusal ? [{ ...refusal, place: {} }] : (content?.problems ?? []);
  if (problems.length === 0) return null;
  const sentences = problems.map(
    ({ code, place, limit }) =>
      intakeSentence({ code, place, ...(limit !== undefined && { limit }) }, fileName)[locale],
  );
  return (
    <Notice kind="check" title={t(refusal ? "file.refused" : "file.problems")}>
      <ul className="flex flex-col gap-1">
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-1">{t("file.keptAnyway")}</p>
    </Notice>
  );
}
