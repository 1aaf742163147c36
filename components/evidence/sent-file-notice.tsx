import { Notice } from "@/components/ui/notice";
import { problemOf } from "@/lib/evidence/problems";
import { getTranslator } from "@/lib/i18n/translator";
import { EvidenceNotice } from "./evidence-notice";

type Props = {
  /** `?problem=` of the address, as it came. */
  problem: string | string[] | undefined;
  /** The file that was just put there; null where there is none. */
  file: { readonly fileName: string } | null;
  /** It can be chosen on this page. */
  isOffered: boolean;
  /** What can be read here. */
  kinds: string;
};

/** What became of a file that was sent to a page of lists: not taken, there already, or kept but no list. */
export async function SentFileNotice({ problem, file, isOffered, kinds }: Props) {
  const t = await getTranslator("evidence");
  const isHere = problemOf(problem) === "already-here";
  return (
    <>
      <EvidenceNotice problem={problem} {...(file && { fileName: file.fileName })} />
      {file && !isOffered && (
        <Notice kind="check" title={t("noListTitle", { file: file.fileName })} live>
          {!isHere && <p>{t("noListKept")}</p>}
          <p>{kinds}</p>
        </Notice>
      )}
    </>
  );
}
