import { Trouble } from "@/components/frame/trouble";
import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/i18n/translator";

/** Within the frame: the same words for what does not exist and for what may not be seen. */
export default async function NotFoundPage() {
  const t = await getTranslator("errors");
  return (
    <Trouble title={t("notFoundTitle")} body={t("notFoundBody")}>
      <ButtonLink href="/" kind="outlined">
        {t("home")}
      </ButtonLink>
    </Trouble>
  );
}
