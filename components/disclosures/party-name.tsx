import Link from "next/link";
import type { ReactNode } from "react";
import { MaskedText } from "@/components/ui/masked-text";
import type { ToldApart } from "@/lib/exposure/tell-apart";
import type { PartyView } from "@/lib/exposure/view-parties";
import type { Translator } from "@/lib/i18n/translator";

/** One form for both sides: of a disclosure in pairs only whole pairs are split off. */
export const CHOSEN_FORM = "chosen";

type Props = {
  t: Translator<"exposure">;
  row: PartyView;
  told: ToldApart;
  incidentId: string;
};

/** What a screen reader hears instead of dots. */
const heard = (words: string) => words.replace(/●+/gu, "…");

type BoxProps = Omit<Props, "incidentId"> & { isChosen?: boolean | undefined; children: ReactNode };

/** The box that chooses somebody, with who it is beside it. */
export function ChosenBox({ t, row, told, isChosen, children }: BoxProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        name="party"
        form={CHOSEN_FORM}
        value={row.id}
        defaultChecked={isChosen}
        aria-label={t("one.choose", { name: heard(told.words) })}
        className="mt-0.5 size-6 shrink-0 accent-act"
      />
      {children}
    </label>
  );
}

type ChosenProps = Props & { canChoose: boolean; isChosen?: boolean | undefined };

/** Who it is, with the way to their record and, where something can be done with several, the box that chooses them. */
export function Chosen({ canChoose, isChosen, ...props }: ChosenProps) {
  const { t, row, told, incidentId } = props;
  const who = <PartyName {...props} />;
  return (
    <>
      {canChoose ? <ChosenBox {...{ t, row, told, isChosen }}>{who}</ChosenBox> : who}
      {row.personId && (
        <Link
          href={`/incidents/${incidentId}/people/${row.personId}`}
          prefetch={false}
          aria-label={t("one.recordOf", { name: heard(told.words) })}
          className={`link type-note inline-block py-1 ${canChoose ? "ml-9" : ""}`}
        >
          {t("one.record")}
        </Link>
      )}
    </>
  );
}

/** A person masked, a company as it is. */
export function PartyName({ row, told, t }: Omit<Props, "incidentId">) {
  return (
    <span>
      {row.name && (
        <span className="block">
          <MaskedText>{row.name}</MaskedText>
        </span>
      )}
      {[row.address, told.withPhone ? row.phone : ""].filter(Boolean).map((contact) => (
        <span key={contact} className="type-note block text-ink2">
          <MaskedText>{contact}</MaskedText>
        </span>
      ))}
      {row.pair !== null && (
        <span className="type-note block text-ink2">{t("one.pair", { number: row.pair })}</span>
      )}
    </span>
  );
}
