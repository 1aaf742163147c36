import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { route: "demo" | "open" | "unset"; from: string };

/** Whether mail leaves the house, in words. */
export async function MailRoute({ route, from }: Props) {
  const t = await getTranslator("mail");
  if (route === "open") return <p>{t("open", { from })}</p>;
  return (
    <Notice kind="info" title={t(route)}>
      {t(`${route}Help`)}
    </Notice>
  );
}
