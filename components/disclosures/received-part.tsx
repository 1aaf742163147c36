import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { ReceivedPage } from "@/lib/exposure/list-recipients";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { CHOSEN_FORM } from "./party-name";
import { ReceivedTable } from "./received-table";

type Props = {
  received: ReceivedPage;
  count: number;
  t: Translator<"exposure">;
  words: Translator<"incidents">;
  records: Translator<"records">;
  locale: Locale;
  files: ReadonlyMap<string, string>;
  incidentId: string;
  here: string;
  /** All of them, as a list. */
  all: string;
  canRun: boolean;
  isLater: boolean;
};

/** Recipients to choose from: what they did is recorded, or they are split off, on a page that shows them first. */
export function ReceivedPart({ received, count, here, all, canRun, isLater, ...say }: Props) {
  const { t } = say;
  const { rows, next } = received;
  return (
    <Section
      title={t("one.received")}
      aside={count > 0 ? t("page.places", { count }) : undefined}
      {...(canRun && rows.length > 0 && { lead: t("one.receivedLead") })}
    >
      {rows.length === 0 && <Empty title={t("one.noReceived")}>{t("one.noReceivedHelp")}</Empty>}
      {rows.length > 0 && (
        <>
          <ReceivedTable {...say} rows={rows} caption={t("one.received")} canChoose={canRun} />
          {canRun && (
            <div className="mt-4 flex flex-wrap gap-3">
              <Button type="submit" form={CHOSEN_FORM} formAction={`${here}/access`} kind="outlined">
                {t("one.setAccess")}
              </Button>
              <Button type="submit" form={CHOSEN_FORM}>
                {t("one.split")}
              </Button>
            </div>
          )}
        </>
      )}
      <nav aria-label={t("one.received")} className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {next && <ButtonLink href={`${here}?after=${next}`}>{t("one.more")}</ButtonLink>}
        {isLater && <ButtonLink href={here}>{t("one.back")}</ButtonLink>}
        {next && (
          <ButtonLink href={all} kind="quiet">
            {t("one.allReceived")}
          </ButtonLink>
        )}
      </nav>
    </Section>
  );
}
