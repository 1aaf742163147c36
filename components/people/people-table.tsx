import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { PersonRow } from "@/lib/people/queries";

type Props = { incidentId: string; rows: readonly PersonRow[]; caption: string; isCaptionShown?: boolean };

/** People of an incident, each a line: masked, with the way to one of them. */
export async function PeopleTable({ incidentId, rows, caption, isCaptionShown }: Props) {
  const [t, incidents] = await Promise.all([getTranslator("people"), getTranslator("incidents")]);
  const hidden = (value: string) => (value ? <MaskedText>{value}</MaskedText> : "");
  const access: Column<PersonRow> = {
    key: "access",
    title: t("columns.access"),
    cell: ({ accesses }) => accesses.map((state) => incidents(`access.${state}`)).join("・"),
  };
  return (
    <DataTable
      caption={caption}
      isCaptionShown={isCaptionShown}
      headed="name"
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        {
          key: "name",
          title: t("columns.name"),
          cell: ({ id, name }) => (
            <Link href={`/incidents/${incidentId}/people/${id}`} prefetch={false} className="link">
              {name ? <MaskedText>{name}</MaskedText> : t("noName")}
            </Link>
          ),
        },
        { key: "mail", title: t("columns.mail"), cell: ({ mail }) => hidden(mail) },
        { key: "phone", title: t("columns.phone"), cell: ({ phone }) => hidden(phone) },
        {
          key: "side",
          title: t("columns.side"),
          cell: ({ sides }) => sides.map((side) => t(`sides.${side}`)).join("・"),
        },
        ...(rows.some(({ accesses }) => accesses.length > 0) ? [access] : []),
      ]}
    />
  );
}
