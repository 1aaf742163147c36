import { AccessState } from "@/components/disclosures/access-state";
import { DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import type { DataItem } from "@/lib/db/generated/enums";
import type { PartyCounts } from "@/lib/disclosures/counts";
import type { RecipientView } from "@/lib/disclosures/queries";
import { getTranslator, type Translator } from "@/lib/i18n/translator";

type Counts = PartyCounts & {
  readonly byItem: readonly { readonly item: DataItem; readonly people: number }[];
};
type Props = { counts: Counts; recipients: readonly RecipientView[] };

/** Reads as a sentence: whose data, which, to whom; the same numbers in tables below. */
export async function ExposureTables({
  counts,
  recipients,
  hasSentence = true,
}: Props & { hasSentence?: boolean }) {
  const [t, items] = await Promise.all([getTranslator("incidents"), getTranslator("facts")]);
  const more = counts.recipients - recipients.length;
  return (
    <>
      {hasSentence && <p className="type-sub pt-3">{sentence(t, counts)}</p>}
      <div className="mt-4 grid gap-8 tablet:grid-cols-2">
        {counts.byItem.length > 0 && (
          <div>
            <h3 className="type-sub">{t("page.byItem")}</h3>
            <DataTable
              caption={t("page.byItem")}
              headed="item"
              keyOf={({ item }) => item}
              rows={counts.byItem}
              columns={[
                { key: "item", title: t("page.item"), cell: ({ item }) => items(`items.${item}`) },
                {
                  key: "people",
                  title: t("page.people"),
                  align: "right",
                  cell: ({ people }) => t("page.peopleOf", { count: people }),
                },
              ]}
            />
          </div>
        )}
        {recipients.length > 0 && (
          <div>
            <h3 className="type-sub">{t("page.recipients")}</h3>
            <DataTable
              caption={t("page.recipients")}
              headed="who"
              keyOf={({ id }) => id}
              rows={recipients}
              columns={[
                {
                  key: "who",
                  title: t("page.recipient"),
                  cell: ({ name, address }) => (
                    <>
                      {name && (
                        <span className="block">
                          <MaskedText>{name}</MaskedText>
                        </span>
                      )}
                      <span className="type-note text-ink2">
                        <MaskedText>{address}</MaskedText>
                      </span>
                    </>
                  ),
                },
                {
                  key: "access",
                  title: t("page.access"),
                  cell: ({ access }) => <AccessState access={access} words={t} />,
                },
              ]}
            />
            {more > 0 && (
              <p className="type-note pt-2 text-ink2">{t("page.moreRecipients", { count: more })}</p>
            )}
          </div>
        )}
      </div>
      {counts.outstanding > 0 && (
        <p className="type-note pt-3 text-ink2">{t("page.outstanding", { count: counts.outstanding })}</p>
      )}
    </>
  );
}

function sentence(t: Translator<"incidents">, { principals, recipients, byItem }: Counts): string {
  const [people, items] = [principals, byItem.length];
  if (people > 0 && recipients > 0) return t("page.sentence", { people, items, recipients });
  if (people > 0) return t("page.sentenceUnknown", { people, items });
  return recipients > 0 ? t("page.sentenceReached", { recipients }) : t("page.sentenceNothing");
}
