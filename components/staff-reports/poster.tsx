import { getTranslator } from "@/lib/i18n/translator";
import { AddressPicture } from "./address-picture";

type Props = { address: string; organisation: string };

/** One A4 page to hang up: what to do, that nobody is blamed, and where. */
export async function Poster({ address, organisation }: Props) {
  const t = await getTranslator("staffReports");
  return (
    <section
      aria-label={t("poster.title")}
      className="flex max-w-176 flex-col items-center gap-6 rounded-4 border border-line px-6 py-12 text-center print:max-w-none print:gap-10 print:border-0 print:px-0 print:py-6"
    >
      <p className="text-4xl leading-140 font-bold text-balance print:text-5xl">{t("poster.act")}</p>
      <p className="text-2xl font-bold print:text-3xl">{t("poster.promise")}</p>
      <AddressPicture address={address} label={t("link.picture")} className="size-64 print:size-[9cm]" />
      <div className="flex flex-col gap-2 text-lg print:text-xl">
        <p>{t("poster.scan")}</p>
        <p className="font-bold">{t("poster.keep")}</p>
        <p>{t("poster.also")}</p>
      </div>
      <p translate="no" className="font-mono break-all">
        {address}
      </p>
      <p className="border-t border-line pt-4 text-ink2">{t("poster.en")}</p>
      <p className="font-bold">{organisation}</p>
    </section>
  );
}
