import type { Metadata } from "next";
import { KnownTrouble } from "@/components/frame/known-trouble";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("errors");
  return { title: t("notFoundTitle") };
}

/** The same words for what does not exist and for what may not be seen. */
export default function NotFoundPage() {
  return (
    <main id="main">
      <KnownTrouble kind="notFound" />
    </main>
  );
}
