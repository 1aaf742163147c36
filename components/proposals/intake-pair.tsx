import "./pairs.css";
import type { FileView } from "@/lib/proposals/intake-file";
import { type FileActions, FilePart } from "./file-part";
import type { ProposalActions } from "./proposal-item";
import { ProposalList } from "./proposal-list";
import type { Say } from "./proposal-words";

type Props = {
  file: FileView;
  /** Of several files which one it is; undefined where it is the only one. */
  number: number | undefined;
  isFirst: boolean;
  intake: string;
  fix: string | undefined;
  actions: { readonly proposals: ProposalActions | null; readonly files: FileActions };
  say: Say;
};

/** Left the file as it left the house, right what was read in it; the same number stands at both. */
export function IntakePair({ file, number, isFirst, intake, fix, actions, say }: Props) {
  const { t } = say;
  const { reading, content, proposals, refusal, isLocked, purpose } = file;
  const current = proposals.find(({ state }) => state === "open")?.id;
  const isReading = reading === "waiting" || reading === "reading";
  const title =
    purpose === "intended_list"
      ? t("file.list")
      : number === undefined
        ? t("file.title")
        : t("file.titleOf", { number });
  const isMute = !isReading && !refusal && proposals.length === 0 && !isLocked;
  return (
    <div className="pairs grid gap-x-12 gap-y-8 desk:grid-cols-[25.5rem_minmax(0,1fr)]">
      <div>
        <FilePart file={file} title={title} current={current} actions={actions.files} say={say} />
      </div>
      <div>
        {isReading && (
          <p role="status">
            {t("file.reading")} {t("file.readingMay")}
          </p>
        )}
        {isMute && content && <p>{t(purpose === "intended_list" ? "file.listRead" : "file.asEvidence")}</p>}
        {proposals.length > 0 && (
          <ProposalList
            proposals={proposals}
            actions={actions.proposals}
            intake={intake}
            fix={fix}
            current={current}
            isFirst={isFirst}
            say={say}
          />
        )}
      </div>
    </div>
  );
}
