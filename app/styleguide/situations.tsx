import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Empty } from "@/components/ui/empty";
import { Loading } from "@/components/ui/loading";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { State } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import { Board, Pair } from "./board";
import { Masked } from "./masked";

/** The states that return on every page. */
export async function Situations() {
  const t = await getTranslator("styleguideStates");
  return (
    <Pair>
      <Board title={t("readOnly")} lead={t("readOnlyLead")}>
        <Notice kind="read-only" title={t("readOnlyTitle")} way={<Button>{t("readOnlyWay")}</Button>}>
          {t("readOnlyBody")}
        </Notice>
      </Board>
      <Board title={t("offline")} lead={t("offlineLead")}>
        <Notice kind="offline" title={t("offlineTitle")}>
          {t("offlineBody")}
        </Notice>
      </Board>
      <Board title={t("conflict")} lead={t("conflictLead")}>
        <Notice
          kind="conflict"
          title={t("conflictTitle")}
          way={
            <>
              <Button>{t("conflictTheirs")}</Button>
              <Button>{t("conflictMine")}</Button>
            </>
          }
        >
          {t("conflictBody")}
        </Notice>
      </Board>
      <Board title={t("long")} lead={t("longLead")}>
        <Progress act={t("longAct")} words={t("longWords")} done={840} total={1305} rest={t("longRest")} />
      </Board>
      <Board title={t("empty")} lead={t("emptyLead")}>
        <Empty title={t("emptyTitle")} way={<Button>{t("emptyWay")}</Button>}>
          {t("emptyBody")}
        </Empty>
      </Board>
      <Board title={t("loading")} lead={t("loadingLead")}>
        <Loading rows={2} />
      </Board>
      <Masked />
      <Board title={t("late")} lead={t("lateLead")}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <State kind="late">{t("lateFact")}</State>
          <Button>{t("lateWay")}</Button>
        </div>
        <div className="mt-6">
          <CopyButton text={t("lateFact")} of={t("late")} />
        </div>
      </Board>
    </Pair>
  );
}
