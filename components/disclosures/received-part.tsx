import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { SidePage } from "@/lib/exposure/list-side";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { ChosenButtons } from "./chosen-buttons";
import { ListPages } from "./list-pages";
import { ReceivedTable } from "./received-table";

type Props = {
  received: SidePage;
  count: number;
  t: Translator<"exposure">;
  words: Translator<"incidents">;
  records: Translator<"records">;
  locale: Locale;
  files: ReadonlyMap<string, string>;
  incidentId: string;
  /** All of them, as a list. */
  all: string;
  canRun: boolean;
  canChoose: (id: string) => boolean;
  chosen: ReadonlySet<string>;
  isLater: boolean;
  pageOf: (place: string | null) => string;
};

/** Recipients to choose from: what they did is recorded, or they are split off, on a page that shows them first. */
export function ReceivedPart({ received, count, all, canRun, isLater, pageOf, ...say }: Props) {
  const { t } = say;
  const { rows, next } = received;
  return (
    <Section
      id="received"
      title={t("one.received")}
      aside={count > 0 ? t("page.places", { count }) : undefined}
      {...(canRun && rows.length > 0 && { lead: t("one.receivedLead") })}
    >
      {rows.length === 0 && !isLater && <Empty title={t("one.noReceived")}>{t("one.noReceivedHelp")}</Empty>}
      {(next || isLater) && <p className="type-note text-ink2">{canRun && t("one.receivedMore")}</p>}
      {rows.length > 0 && (
        <>
          <ReceivedTable {...say} rows={rows} caption={t("one.received")} />
          {canRun && <ChosenButtons t={t} canSetAccess />}
        </>
      )}
      <ListPages
        {...{ t, next, isLater, canRun, pageOf }}
        list="after"
        label={t("one.received")}
        more={t("one.more")}
      />
      {next && (
        <p className="mt-3">
          <ButtonLink href={all} kind="quiet">
            {t("one.allReceived")}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
