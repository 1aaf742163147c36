import { DataTable } from "@/components/ui/data-table";
import { MaskedText } from "@/components/ui/masked-text";
import { State } from "@/components/ui/state";
import type { PartyView, ReceivedView } from "@/lib/exposure/list-recipients";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Say = {
  readonly t: Translator<"exposure">;
  readonly words: Translator<"incidents">;
  readonly records: Translator<"records">;
  readonly locale: Locale;
  readonly files: ReadonlyMap<string, string>;
};
type Props = Say & { rows: readonly ReceivedView[]; caption: string; canChoose: boolean };

/** Recipients, each with what is known of what they did, how strongly, and by what it is shown. */
export function ReceivedTable({ rows, caption, canChoose, ...say }: Props) {
  const { t, words } = say;
  return (
    <DataTable
      caption={caption}
      headed="who"
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        { key: "who", title: t("one.who"), cell: (row) => <Chosen {...{ t, row, canChoose }} /> },
        {
          key: "access",
          title: t("one.access"),
          cell: ({ access }) => (
            <State kind={access === "unknown" ? "unknown" : access === "viewed" ? "hit" : "not"}>
              {words(`access.${access}`)}
            </State>
          ),
        },
        { key: "proof", title: t("one.proof"), cell: (row) => <ProofCell {...{ row, say }} /> },
      ]}
    />
  );
}

/** One form for both sides: of a disclosure in pairs only whole pairs are split off. */
export const CHOSEN_FORM = "chosen";

/** Who it is, with the box that chooses them. */
export function Chosen({
  t,
  row,
  canChoose,
}: {
  t: Translator<"exposure">;
  row: PartyView;
  canChoose: boolean;
}) {
  const who = <PartyName row={row} t={t} />;
  if (!canChoose) return who;
  const name = row.name || row.address;
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        name="party"
        form={CHOSEN_FORM}
        value={row.id}
        aria-label={t("one.choose", { name: name.replace(/●+/gu, "…") })}
        className="mt-0.5 size-6 shrink-0 accent-act"
      />
      {who}
    </label>
  );
}

/** A person masked, a company as it is. */
export function PartyName({ row, t }: { row: PartyView; t: Translator<"exposure"> }) {
  return (
    <span>
      {row.name && (
        <span className="block">
          <MaskedText>{row.name}</MaskedText>
        </span>
      )}
      {row.address && (
        <span className="type-note block text-ink2">
          <MaskedText>{row.address}</MaskedText>
        </span>
      )}
      {row.pair !== null && (
        <span className="type-note block text-ink2">{t("one.pair", { number: row.pair })}</span>
      )}
    </span>
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
