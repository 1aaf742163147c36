import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { DataItem, DisclosureKind } from "@/lib/db/generated/enums";
import type { ItemGroup } from "@/lib/exposure/get-disclosure";
import type { SidePage } from "@/lib/exposure/list-side";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { Translator } from "@/lib/i18n/translator";
import { ChosenButtons } from "./chosen-buttons";
import { ListPages } from "./list-pages";
import { Chosen } from "./party-name";

type Props = {
  incidentId: string;
  shown: SidePage;
  groups: readonly ItemGroup[];
  count: number;
  kind: DisclosureKind;
  t: Translator<"exposure">;
  items: Translator<"facts">;
  /** All of them, as a list. */
  all: string;
  canRun: boolean;
  canChoose: (id: string) => boolean;
  chosen: ReadonlySet<string>;
  isLater: boolean;
  pageOf: (place: string | null) => string;
};

/** How many people by the data that was shown of them, and fifty of them to choose from. */
export function PrincipalsPart(props: Props) {
  const { incidentId, groups, count, kind, t, items, all, canRun, canChoose, chosen, isLater, pageOf } =
    props;
  const { rows: shown, next } = props.shown;
  const say = (codes: readonly DataItem[]) =>
    codes.map((code) => items(`items.${code}`)).join(items("separator"));
  const told = tellApart(shown);
  return (
    <Section
      id="principals"
      title={t("one.principals")}
      aside={count > 0 ? t("page.count", { count }) : undefined}
    >
      {shown.length === 0 && !isLater && (
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
              {canRun && (next || isLater) && `${t("one.principalsMore")} `}
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
                cell: (row) => (
                  <Chosen
                    {...{ t, row, incidentId }}
                    canChoose={canChoose(row.id)}
                    isChosen={chosen.has(row.id)}
                    told={told(row.id)}
                  />
                ),
              },
              { key: "items", title: t("one.items"), cell: (row) => say(row.items) },
            ]}
          />
          {canRun && <ChosenButtons t={t} />}
        </div>
      )}
      <ListPages
        {...{ t, next, isLater, canRun, pageOf }}
        list="from"
        label={t("one.principals")}
        more={t("one.morePeople")}
      />
    </Section>
  );
}
