import { CopyButton } from "@/components/ui/copy-button";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { AddressPicture } from "./address-picture";

/** Where people report: the address to copy and the picture to scan. */
export async function LinkAddress({ address }: { address: string }) {
  const t = await getTranslator("staffReports");
  return (
    <Section title={t("link.address")}>
      <div className="flex flex-wrap items-center gap-6 pt-4">
        <AddressPicture address={address} label={t("link.picture")} />
        <div className="min-w-0 flex-1 basis-72">
          <p translate="no" className="rounded-4 border border-edge px-5 py-4 font-mono break-all">
            {address}
          </p>
          <div className="mt-3">
            <CopyButton text={address} of={t("link.addressOf")} />
          </div>
        </div>
      </div>
    </Section>
  );
}
