import { getTranslator } from "@/lib/i18n/translator";

type Props = { number: number; isCurrent?: boolean };

/** The number that joins a proposal to the place that it came from; the same number stands at both. */
export async function SourceMark({ number, isCurrent }: Props) {
  const t = await getTranslator("ui");
  const look = isCurrent ? "bg-act text-white border-act" : "bg-white text-ink border-ink";
  return (
    <span
      data-source-mark=""
      className={`type-note inline-flex size-6 shrink-0 items-center justify-center rounded-full border font-bold leading-none print:bg-white print:text-ink ${look}`}
    >
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{t("sourceMark", { number })}</span>
    </span>
  );
}
