import { Trouble } from "@/components/frame/trouble";
import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/i18n/translator";

export default async function ForbiddenPage() {
  const t = await getTranslator("errors");
  return (
    <main id="main">
      <Trouble title={t("forbiddenTitle")} body={t("forbiddenBody")}>
        <ButtonLink href="/" kind="outlined">
          {t("home")}
        </ButtonLink>
      </Trouble>
    </main>
  );
}
