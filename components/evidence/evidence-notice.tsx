import { Notice } from "@/components/ui/notice";
import { problemSentence } from "@/lib/evidence/problem-sentence";
import { problemOf } from "@/lib/evidence/problems";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** `?problem=` of the address, as it came. */
  problem: string | string[] | undefined;
  /** Where the file is shown that `?file=` of the address names, if it is on this page. */
  hereHref?: string;
  /** What the incident calls the file that it has already. */
  fileName?: string;
};

/** What became of files that were sent to this page and not taken; nothing where all went well. */
export async function EvidenceNotice({ problem, hereHref, fileName }: Props) {
  const code = problemOf(problem);
  if (!code) return null;
  const t = await getTranslator("evidence");
  const isHere = code === "already-here";
  const way = isHere && hereHref && (
    <a href={hereHref} className="link py-2">
      {t("hereWay")}
    </a>
  );
  const here = fileName ? t("hereNamed", { file: fileName }) : t("hereBody");
  return (
    <Notice kind="info" title={isHere ? t("hereTitle") : t("problemTitle")} way={way || undefined}>
      {isHere ? here : problemSentence(t, code)}
    </Notice>
  );
}
