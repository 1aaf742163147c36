import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { LookView } from "@/lib/people/list-looks";
import { peopleAddress } from "@/lib/people/people-filter";
import { REVEAL_REASONS } from "@/lib/people/reveal-policy";

type Props = { incidentId: string; looks: readonly LookView[]; t: Translator<"people">; locale: Locale };

/** Each look in a line: who, when, at whom, why. */
export function LooksTable({ incidentId, looks, t, locale }: Props) {
  return (
    <DataTable
      caption={t("looks.title")}
      headed="who"
      keyOf={({ id }) => id}
      rows={looks}
      columns={[
        { key: "who", title: t("looks.who"), cell: ({ by }) => by ?? t("looks.somebody") },
        { key: "at", title: t("looks.at"), cell: ({ at }) => formatShortInstant(at, locale) },
        {
          key: "whom",
          title: t("looks.whom"),
          cell: ({ person, personId, difference }) =>
            difference ? (
              <OfDifference {...{ difference, t }} />
            ) : (
              person !== null && (
                <Link href={`${peopleAddress(incidentId)}/${personId}`} prefetch={false} className="link">
                  {person ? <MaskedText>{person}</MaskedText> : t("noName")}
                </Link>
              )
            ),
        },
        {
          key: "why",
          title: t("looks.why"),
          cell: ({ why, words }) => {
            const reason = REVEAL_REASONS.find((each) => each === why);
            return [reason && t(`reveal.reasons.${reason}`), words].filter(Boolean).join(": ");
          },
        },
      ]}
    />
  );
}

function OfDifference({
  difference,
  t,
}: { difference: NonNullable<LookView["difference"]> } & Pick<Props, "t">) {
  const { number, people } = difference;
  if (number === null) return t("looks.differenceGone");
  return (
    <>
      {t("looks.difference", { number })}
      {people.map((person) => (
        <span key={person} className="block">
          <MaskedText>{person}</MaskedText>
        </span>
      ))}
    </>
  );
}
