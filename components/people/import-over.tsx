import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Translator } from "@/lib/i18n/translator";
import { problemWords } from "@/lib/people-import/problem-words";
import type { ImportDetails } from "@/lib/people-import/queries";

type Props = { list: ImportDetails; t: Translator<"peopleImport"> };

/** What follows after an import that is over: another list, or why it could not be done. */
export function ImportOver({ list, t }: Props) {
  const { state, problem, problemLine: line, problemColumn: column, incident, isCountTorn } = list;
  const room = `/incidents/${incident.id}`;
  const start = `${room}/people/import`;
  const isWritten = state === "written";
  return (
    <div className="flex max-w-152 flex-col gap-6">
      {problem && <Notice kind="check" title={problemWords(t, problem, { line, column })} />}
      {isWritten && isCountTorn && (
        <Notice
          kind="check"
          title={t("written.torn")}
          way={
            <Link href={`${room}/facts`} prefetch={false} className="link py-2">
              {t("written.tornWay")}
            </Link>
          }
        >
          {t("written.tornHelp")}
        </Notice>
      )}
      {incident.canRun && (
        <div className="flex flex-wrap gap-3">
          {isWritten && (
            <>
              <ButtonLink href={`${room}/exposure`} kind="filled">
                {t("written.exposure")}
              </ButtonLink>
              <ButtonLink href={`${room}/people`} kind="outlined">
                {t("written.people")}
              </ButtonLink>
            </>
          )}
          <ButtonLink href={start} kind={isWritten ? "outlined" : "filled"}>
            {t(isWritten ? "written.again" : "over.again")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
