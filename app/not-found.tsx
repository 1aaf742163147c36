import type { Metadata } from "next";
import { Trouble } from "@/components/frame/trouble";
import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("errors");
  return { title: t("notFoundTitle") };
}

/** The same words for what does not exist and for what may not be seen. */
export default async function NotFoundPage() {
  const t = await getTranslator("errors");
  return (
    <main id="main">
      <Trouble title={t("notFoundTitle")} body={t("notFoundBody")}>
        <ButtonLink href="/" kind="outlined">
          {t("home")}
        </ButtonLink>
      </Trouble>
    </main>
  );
}
