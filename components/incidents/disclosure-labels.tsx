import { Section } from "@/components/ui/section";
import type { DisclosureLabel } from "@/lib/disclosures/disclosure-label";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { labels: readonly (DisclosureLabel & { readonly id: string })[] };

/** What went out: each mail or file in a line or two. */
export async function DisclosureLabels({ labels }: Props) {
  if (labels.length === 0) return null;
  const t = await getTranslator("incidents");
  return (
    <Section title={t("page.disclosures")}>
      <ul>
        {labels.map(({ id, subject, sender, senderName, files }) => (
          <li key={id} className="border-b border-rule py-3">
            <p className="font-bold">{subject ? t("page.subject", { subject }) : files.join("・")}</p>
            <p className="type-note text-ink2">
              {[
                (senderName || sender) && t("page.sentBy", { sender: senderName || sender }),
                subject && files.length > 0 && t("page.files", { files: files.join("・") }),
              ]
                .filter(Boolean)
                .join("・")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
