import { DataTable } from "@/components/ui/data-table";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { ReceivedView } from "@/lib/exposure/view-parties";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { AccessState } from "./access-state";
import { Chosen } from "./party-name";

type Say = {
  readonly t: Translator<"exposure">;
  readonly words: Translator<"incidents">;
  readonly records: Translator<"records">;
  readonly locale: Locale;
  readonly files: ReadonlyMap<string, string>;
};
type Props = Say & {
  incidentId: string;
  rows: readonly ReceivedView[];
  caption: string;
  /** Whose box stands here; nobody's where there is nothing to do with several. */
  canChoose: (id: string) => boolean;
  chosen?: ReadonlySet<string>;
};

/** Recipients, each with what is known of what they did, how strongly, and by what it is shown. */
export function ReceivedTable({ incidentId, rows, caption, canChoose, chosen, ...say }: Props) {
  const { t, words } = say;
  const told = tellApart(rows);
  return (
    <DataTable
      caption={caption}
      headed="who"
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        {
          key: "who",
          title: t("one.who"),
          cell: (row) => (
            <Chosen
              {...{ t, row, incidentId }}
              canChoose={canChoose(row.id)}
              isChosen={chosen?.has(row.id)}
              told={told(row.id)}
            />
          ),
        },
        {
          key: "access",
          title: t("one.access"),
          isUnbroken: true,
          cell: ({ access }) => <AccessState {...{ access, words }} />,
        },
        {
          key: "proof",
          title: t("one.proof"),
          isUnbroken: true,
          cell: (row) => <ProofCell {...{ row, say }} />,
        },
      ]}
    />
  );
}

function ProofCell({ row: { strength, proof }, say }: { row: ReceivedView; say: Say }) {
  const { t, records, locale, files } = say;
  if (!strength && !proof) return "–";
  const file = proof?.evidenceId ? files.get(proof.evidenceId) : undefined;
  return (
    <span className="type-note">
      {strength && <span className="block">{records(`strengths.${strength}`)}</span>}
      {proof?.by && (
        <span className="block text-ink2">
          {t("one.by", { name: proof.by, time: formatShortInstant(proof.at, locale) })}
        </span>
      )}
      {proof?.note && <span className="block whitespace-pre-line">{proof.note}</span>}
      {file && <span className="block text-ink2">{t("one.file", { file })}</span>}
    </span>
  );
}
