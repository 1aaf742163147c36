import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { AttachmentView, ContentView, TableView } from "@/lib/proposals/file-view";
import type { FileView, ProposalView } from "@/lib/proposals/intake-file";
import { type Anchor, anchorOf } from "./anchor-of";
import { AttachedFile } from "./attached-file";
import { MailHead } from "./mail-head";
import { MailText } from "./mail-text";
import { PlaceMarks } from "./place-marks";
import { valueInUse } from "./proposal-value";
import { ReportingMail } from "./reporting-mail";

type Props = {
  file: FileView;
  content: ContentView;
  current: string | undefined;
  t: Translator<"proposals">;
  locale: Locale;
};

/** The file as it left the house, masked, with the numbers of what was read at each place. */
export function FilePaper({ file, content, current, t, locale }: Props) {
  const { mail, attachments, tables } = content;
  const at = (anchor: Anchor) => file.proposals.filter((proposal) => anchorOf(proposal) === anchor);
  const draw = (proposals: readonly ProposalView[]) => <PlaceMarks proposals={proposals} current={current} />;
  const marks = (anchor: Anchor): ReactNode => draw(at(anchor));
  const whole = { fileName: file.fileName, size: file.bytes, kind: content.kind, isLocked: file.isLocked };
  const files = attachments.length > 0 ? attachments : mail ? [] : [whole];
  return (
    <section aria-label={t("file.whole")} className="rounded-4 border border-line px-5 py-5">
      {mail?.reportedBy && <ReportingMail mail={mail.reportedBy} t={t} locale={locale} />}
      {mail && <MailHead mail={mail} t={t} locale={locale} marks={marks} />}
      {mail && <MailText text={mail.text} marks={marks("text")} t={t} />}
      <div className={`flex flex-col gap-5 ${mail ? "pt-4" : ""}`}>
        {files.map((one, index) => (
          <AttachedFile
            key={`${one.fileName} ${"sha256" in one ? one.sha256 : ""}`}
            file={one}
            tables={mail || attachments.length > 0 ? tables.filter((table) => isOf(table, one)) : tables}
            marks={draw(at("files").filter((proposal) => isAt(proposal, one, files, index)))}
            columnMarks={index === firstWithTable(files, tables) ? marks("columns") : draw([])}
            t={t}
            locale={locale}
          />
        ))}
        {content.entries.length > 0 && (
          <ul className="type-note pl-8 text-ink2" aria-label={t("paper.entries")}>
            {content.entries.slice(0, 20).map(({ name, encrypted }) => (
              <li key={name} translate="no">
                {name}
                {encrypted && `・${t("paper.locked")}`}
              </li>
            ))}
          </ul>
        )}
        {at("findings").map((proposal) => (
          <p key={proposal.id} className="type-note flex gap-2.5">
            {draw([proposal])}
            <span>
              {t(`kinds.${proposal.proposed.kind}`)}: {valueInUse({ t, locale }, proposal)}
            </span>
          </p>
        ))}
      </div>
    </section>
  );
}

type Named = Pick<AttachmentView, "fileName">;

/** Tables of a zip stand at `names.zip/list.csv`. */
const isInside = (path: string, fileName: string) => path === fileName || path.startsWith(`${fileName}/`);
const isOf = (table: TableView, { fileName }: Named) =>
  isInside(table.place.file ?? table.fileName, fileName);

const firstWithTable = (files: readonly Named[], tables: readonly TableView[]) =>
  Math.max(
    0,
    files.findIndex((file) => tables.some((table) => isOf(table, file))),
  );

/** At the file that its place names, else at the first one. */
function isAt({ places }: ProposalView, file: Named, files: readonly Named[], index: number): boolean {
  const path = places[0]?.file ?? "";
  const known = files.some(({ fileName }) => isInside(path, fileName));
  return known ? isInside(path, file.fileName) : index === 0;
}
