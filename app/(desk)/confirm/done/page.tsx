import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("confirm.title") };
}

/** For the tab that was opened beside a form: it can be closed. */
export default async function ConfirmedPage() {
  await requireActor();
  const t = await getTranslator("auth");
  return (
    <>
      <h1 className="type-act mb-6">{t("confirm.title")}</h1>
      <Notice kind="done" title={t("confirm.done")} />
    </>
  );
}
