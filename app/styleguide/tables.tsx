import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { MaskedText } from "@/components/ui/masked-text";
import { getTranslator } from "@/lib/i18n/translator";
import { Board, Pair } from "./board";

type Row = { key: string; name: string; address: string };

const rows: readonly Row[] = [
  { key: "1", name: "佐藤 ●● 様", address: "s●●●@example.jp" },
  { key: "2", name: "石川 ●● 様", address: "k●●●@example.co.jp" },
  { key: "3", name: "小林 ● 様", address: "m●●●@example.com" },
];

/** A table, and a picture with a table behind it. */
export async function Tables() {
  const t = await getTranslator("styleguideIncident");
  const causes = [
    { key: "misSent", name: t("misSent"), count: 7 },
    { key: "lost", name: t("lost"), count: 2 },
    { key: "other", name: t("other"), count: 1 },
  ];
  return (
    <Pair>
      <Board title={t("table")}>
        <DataTable
          caption={t("table")}
          headed="name"
          keyOf={(row) => row.key}
          rows={rows}
          columns={[
            { key: "name", title: t("tableName"), cell: (row) => <MaskedText>{row.name}</MaskedText> },
            {
              key: "address",
              title: t("tableAddress"),
              cell: (row) => <MaskedText>{row.address}</MaskedText>,
            },
            { key: "items", title: t("tableItems"), cell: () => t("tableItemsValue") },
          ]}
        />
      </Board>
      <Board title={t("figures")}>
        <Figure
          title={t("figure")}
          measure={t("figureMeasure")}
          picture={
            <svg role="img" aria-label={t("pictureName")} width="100%" height="96">
              {causes.map((cause, at) => (
                <g key={cause.key} fontSize="14">
                  <text x="0" y={at * 32 + 20} className="fill-ink">
                    {cause.name}
                  </text>
                  <rect
                    x="30%"
                    y={at * 32 + 5}
                    width={`${cause.count * 8}%`}
                    height="20"
                    className="fill-key-1000"
                  />
                  <text x={`${32 + cause.count * 8}%`} y={at * 32 + 20} className="fill-ink font-bold">
                    {cause.count}
                  </text>
                </g>
              ))}
            </svg>
          }
          table={
            <DataTable
              caption={t("figure")}
              headed="name"
              keyOf={(cause) => cause.key}
              rows={causes}
              columns={[
                { key: "name", title: t("cause"), cell: (cause) => cause.name },
                { key: "count", title: t("count"), cell: (cause) => cause.count, align: "right" },
              ]}
            />
          }
        />
      </Board>
    </Pair>
  );
}
