import { Fold } from "@/components/containment/action-row";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { MaskedText } from "@/components/ui/masked-text";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { DisclosureKind } from "@/lib/db/generated/enums";
import type { FoundInDisclosure } from "@/lib/exposure/find-in-disclosure";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { AccessState } from "./access-state";
import { AddKnownForm } from "./add-known-form";
import { ChosenButtons } from "./chosen-buttons";
import { Chosen } from "./party-name";

type Props = {
  /** Null where what was looked for is no longer known. */
  found: FoundInDisclosure | null;
  incidentId: string;
  kind: DisclosureKind;
  t: Translator<"exposure">;
  items: Translator<"facts">;
  words: Translator<"incidents">;
  unreadable: string;
  chosen: ReadonlySet<string>;
  here: string;
  add: (personId: string) => FormAction;
  makeRequestId: () => string;
};

/** Whom an exact search has found: their parts in this disclosure to choose, and those who can be added to it. */
export function FoundPart(props: Props) {
  const { found, incidentId, kind, t, items, words, unreadable, chosen, here, add, makeRequestId } = props;
  if (!found) return <Notice kind="info" title={t("choose.over")} />;
  if (found.isUnreadable) return <Notice kind="check" title={unreadable} />;
  const { parties, others, isMore } = found;
  const told = tellApart(parties);
  const toldOther = tellApart(others.map(({ mail, ...row }) => ({ ...row, address: mail })));
  return (
    <Section
      title={t("choose.found")}
      aside={parties.length > 0 ? t("choose.foundCount", { count: parties.length }) : undefined}
      lead={isMore ? t("choose.isMore") : undefined}
    >
      {parties.length + others.length === 0 && <Empty title={t("choose.none")}>{t("choose.noneHelp")}</Empty>}
      {parties.length > 0 && (
        <>
          <DataTable
            caption={t("choose.found")}
            headed="who"
            keyOf={({ id }) => id}
            rows={parties}
            columns={[
              {
                key: "who",
                title: t("one.who"),
                cell: (row) => (
                  <Chosen
                    {...{ t, row, incidentId }}
                    canChoose
                    isChosen={chosen.has(row.id)}
                    told={told(row.id)}
                  />
                ),
              },
              { key: "side", title: t("choose.side"), cell: ({ side }) => t(`sides.${side}`) },
              {
                key: "about",
                title: `${t("one.items")} / ${t("one.access")}`,
                cell: (row) =>
                  row.side === "recipient" ? (
                    <AccessState access={row.access} words={words} />
                  ) : (
                    row.items.map((item) => items(`items.${item}`)).join(items("separator"))
                  ),
              },
            ]}
          />
          <ChosenButtons t={t} canSetAccess={parties.some(({ side }) => side === "recipient")} />
        </>
      )}
      {others.length > 0 && (
        <div className="mt-6">
          <h3 className="type-sub">{t("choose.others")}</h3>
          <p className="type-note text-ink2">{t("choose.othersHelp")}</p>
          <ul>
            {others.map(({ id, lacks }) => {
              const { words: name } = toldOther(id);
              const label = t("choose.addFor", { name: name.replace(/●+/gu, "…") });
              return (
                <li key={id} className="border-b border-rule py-3">
                  <MaskedText>{name}</MaskedText>
                  <Fold
                    opens={
                      <>
                        <span aria-hidden="true">{t("choose.add")}</span>
                        <span className="sr-only">{label}</span>
                      </>
                    }
                  >
                    <AddKnownForm
                      {...{ t, items, kind, lacks, label }}
                      action={add(id)}
                      at={`${here}#add-${id}`}
                      requestId={makeRequestId()}
                    />
                  </Fold>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Section>
  );
}
