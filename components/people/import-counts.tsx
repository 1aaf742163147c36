import { PairList } from "@/components/organisation/pair-list";
import { Section } from "@/components/ui/section";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { ImportDetails } from "@/lib/people-import/queries";

type Props = { list: ImportDetails; t: Translator<"peopleImport"> };

/** What was read of a list, in numbers: every row is in one of them. */
export async function ImportCounts({ list, t }: Props) {
  const exposure = await getTranslator("exposure");
  const { rows, badRows, people, side, state, knownBefore, disclosure } = list;
  const isWritten = state === "written";
  const pairs = [
    { key: "into", term: t("checked.into"), detail: t(`sides.${side}`) },
    ...(disclosure
      ? [
          {
            key: "disclosure",
            term: t("checked.disclosure"),
            detail: <span translate="no">{callDisclosure(exposure, disclosure)}</span>,
          },
        ]
      : []),
    { key: "people", term: t("checked.people"), detail: t("checked.peopleValue", { count: people }) },
    { key: "rows", term: t("checked.rows"), detail: t("checked.rowsValue", { count: rows }) },
    ...(rows > people
      ? [
          {
            key: "merged",
            term: t("checked.merged"),
            detail: t("checked.mergedValue", { count: rows - people }),
          },
        ]
      : []),
    {
      key: "bad",
      term: t(isWritten ? "written.left" : "checked.bad"),
      detail: badRows === 0 ? t("written.none") : t("checked.badValue", { count: badRows }),
    },
    ...(isWritten && knownBefore
      ? [
          {
            key: "before",
            term: t("written.knownBefore"),
            detail: (
              <>
                {t("written.knownBeforeValue", { count: knownBefore })}
                <span className="type-note block text-ink2">{t("written.knownBeforeHelp")}</span>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("checked.counts")}>
      <PairList pairs={pairs} />
    </Section>
  );
}
