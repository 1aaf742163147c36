import { PeopleTable } from "@/components/people/people-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/auth/actor";
import { getTranslator } from "@/lib/i18n/translator";
import { findPeople } from "@/lib/people/find-people";
import { openLookUp } from "@/lib/people/look-up-token";
import { peopleAddress } from "@/lib/people/people-filter";

type Props = { actor: Actor; incidentId: string; token: string };

/** What a look-up found; the value itself is not shown again. */
export async function FoundPeople({ actor, incidentId, token }: Props) {
  const [t, lookUp] = await Promise.all([getTranslator("people"), openLookUp(actor, incidentId, token)]);
  const back = <ButtonLink href={peopleAddress(incidentId)}>{t("lookUp.back")}</ButtonLink>;
  if (!lookUp)
    return (
      <Notice kind="info" title={t("lookUp.over")} way={back}>
        {t("lookUp.overHelp")}
      </Notice>
    );
  const found = await findPeople(actor, incidentId, lookUp);
  const rows = found?.rows ?? [];
  return (
    <Section title={t("lookUp.result")} lead={found?.isMore ? t("lookUp.many") : undefined}>
      {rows.length > 0 ? (
        <div className="flex flex-col gap-4 pt-4">
          <PeopleTable
            incidentId={incidentId}
            rows={rows}
            caption={t("found", { count: rows.length })}
            isCaptionShown={!found?.isMore}
          />
          <p>{back}</p>
        </div>
      ) : (
        <Empty title={t("lookUp.none")} way={back}>
          {t("lookUp.noneHelp")}
        </Empty>
      )}
    </Section>
  );
}
