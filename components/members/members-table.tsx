import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { MemberView } from "@/lib/incidents/member-queries";

type Props = {
  members: readonly MemberView[];
  t: Translator<"closing">;
  locale: Locale;
  canRun: boolean;
  removeOf: (memberId: string) => FormAction;
  makeRequestId: () => string;
};

/** Who stands how to an incident and since when, and the way out for each. */
export async function MembersTable({ members, t, locale, canRun, removeOf, makeRequestId }: Props) {
  const words = await getTranslator("incidents");
  return (
    <Section title={t("members.title")}>
      <DataTable
        caption={t("members.title")}
        headed="name"
        rows={members}
        keyOf={({ id }) => id}
        columns={[
          { key: "name", title: t("members.name"), cell: ({ name }) => name },
          {
            key: "relation",
            title: t("members.relation"),
            cell: ({ relation }) => words(`relations.${relation}`),
          },
          {
            key: "since",
            title: t("members.since"),
            cell: ({ addedAt }) => formatShortInstant(addedAt, locale),
          },
          ...(canRun
            ? [
                {
                  key: "remove",
                  title: t("members.remove"),
                  cell: ({ id, name, canRemove }: MemberView) =>
                    canRemove && (
                      <ConfirmedAct
                        opens={t("members.removeFor", { name })}
                        help={t("members.removeHelp", { name })}
                        does={t("members.removeDo", { name })}
                        action={removeOf(id)}
                        requestId={makeRequestId()}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
