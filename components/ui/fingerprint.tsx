import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** The hash in hexadecimal. */
  sha256: string;
  /** How many groups of four are shown; the rest is not needed to compare by eye. */
  groups?: number;
};

/** The start of a hash in groups of four, to be compared by two people. */
export async function Fingerprint({ sha256, groups = 8 }: Props) {
  const t = await getTranslator("ui");
  const shown = [...sha256.matchAll(/.{1,4}/g)]
    .slice(0, groups)
    .map(([group], at) => ({ group, place: at * 4 }));
  return (
    <span className="type-note inline-block">
      <code translate="no" className="grid w-max grid-cols-[repeat(4,max-content)] gap-x-2 font-mono">
        {shown.map(({ group, place }) => (
          <span key={place}>{group}</span>
        ))}
      </code>
      <span className="text-ink2">{t("fingerprintStart")}</span>
    </span>
  );
}
