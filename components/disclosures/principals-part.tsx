import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { DataItem, DisclosureKind } from "@/lib/db/generated/enums";
import type { ItemGroup } from "@/lib/exposure/get-disclosure";
import type { PartyView } from "@/lib/exposure/list-recipients";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { Translator } from "@/lib/i18n/translator";
import { CHOSEN_FORM, Chosen } from "./party-name";

type Shown = PartyView & { readonly items: readonly DataItem[] };
type Props = {
  incidentId: string;
  shown: readonly Shown[];
  groups: readonly ItemGroup[];
  count: number;
  kind: DisclosureKind;
  t: Translator<"exposure">;
  items: Translator<"facts">;
  /** All of them, as a list. */
  all: string;
  canRun: boolean;
};

/** How many people by the data that was shown of them, and the first of them. */
export function PrincipalsPart({ incidentId, shown, groups, count, kind, t, items, all, canRun }: Props) {
  const say = (codes: readonly DataItem[]) =>
    codes.map((code) => items(`items.${code}`)).join(items("separator"));
  const told = tellApart(shown);
  return (
    <Section title={t("one.principals")} aside={count > 0 ? t("page.count", { count }) : undefined}>
      {shown.length === 0 && (
        <Empty
          title={t("one.noPrincipals")}
          way={
            canRun &&
            kind === "crossed" && (
              <ButtonLink href={`/incidents/${incidentId}/people/import`}>{t("one.import")}</ButtonLink>
            )
          }
        >
          {t(kind === "crossed" ? "one.noPrincipalsHelp" : "one.noPairsHelp")}
        </Empty>
      )}
      {groups.length > 0 && (
        <DataTable
          caption={t("one.groups")}
          headed="items"
          keyOf={(group) => group.items.join()}
          rows={groups}
          columns={[
            { key: "items", title: t("one.items"), cell: (group) => say(group.items) },
            {
              key: "people",
              title: t("one.principals"),
              align: "right",
              cell: ({ people }) => t("page.count", { count: people }),
            },
          ]}
        />
      )}
      {shown.length > 0 && (
        <div className="mt-6">
          {count > 0 && (
            <p className="type-note text-ink2">
              {count > shown.length && `${t("one.principalsLead")} `}
              <a href={all} className="link">
                {t("one.all")}
              </a>
            </p>
          )}
          <DataTable
            caption={t("one.principals")}
            headed="who"
            keyOf={({ id }) => id}
            rows={shown}
            columns={[
              {
                key: "who",
                title: t("one.who"),
                cell: (row) => <Chosen {...{ t, row, canChoose: canRun, incidentId }} told={told(row.id)} />,
              },
              { key: "items", title: t("one.items"), cell: (row) => say(row.items) },
            ]}
          />
          {canRun && (
            <div className="mt-4">
              <Button type="submit" form={CHOSEN_FORM}>
                {t("one.split")}
              </Button>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
