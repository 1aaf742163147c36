import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import type { Translator } from "@/lib/i18n/translator";
import type { ComparisonView } from "@/lib/reconciliation/queries";

type Props = {
  current: ComparisonView;
  /** Whether what is left is still for the reader to decide. */
  canRun: boolean;
  t: Translator<"reconciliation">;
  /** The list of differences of one kind. */
  href: (kind: ComparisonView["kinds"][number]["kind"]) => string;
};

/** How many people agree, how many of each kind do not, what is left, and between what the number lies. */
export function ResultPart({ current, canRun, t, href }: Props) {
  const { both, least, most, kinds } = current;
  const isExact = least === most;
  const rows = [
    { key: "both", name: <>{t("result.both")}</>, count: both, left: t("result.bothDone"), isLeft: false },
    ...kinds
      .filter(({ count }) => count > 0)
      .map(({ kind, count, open }) => ({
        key: kind,
        name: (
          <Link href={href(kind)} prefetch={false} className="link">
            {t(`kinds.${kind}`)}
          </Link>
        ),
        count,
        left: open > 0 ? t("result.open", { count: open }) : t("result.allDone"),
        isLeft: open > 0,
      })),
  ];
  return (
    <Section
      title={t("result.title")}
      lead={t("result.lead", { a: current.lists.a.people, b: current.lists.b.people })}
    >
      <DataTable
        caption={t("result.caption")}
        headed="kind"
        keyOf={({ key }) => key}
        rows={rows}
        columns={[
          { key: "kind", title: t("result.kind"), cell: ({ name }) => name },
          {
            key: "people",
            title: t("result.people"),
            align: "right",
            cell: ({ count }) => t("result.count", { count }),
          },
          {
            key: "left",
            title: t("result.left"),
            align: "right",
            cell: ({ left, isLeft }) => (
              <State kind={isLeft ? (canRun ? "you" : "unknown") : "done"}>{left}</State>
            ),
          },
        ]}
      />
      <p className="mt-4 font-bold">
        {isExact ? t("result.exact", { most }) : t("result.range", { least, most })}
      </p>
      <p className="type-note text-ink2">{t(isExact ? "result.exactWhy" : "result.rangeWhy")}</p>
    </Section>
  );
}
