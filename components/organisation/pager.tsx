import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { page: number; pages: number; href: (page: number) => string };

/** Which fifty these are, and the way to those before and after; nothing where one page holds all. */
export async function Pager({ page, pages, href }: Props) {
  if (pages < 2) return null;
  const t = await getTranslator("organisation");
  return (
    <nav aria-label={t("people.pages")} className="mt-6 flex flex-wrap items-center gap-3">
      {page > 1 && <ButtonLink href={href(page - 1)}>{t("people.previous")}</ButtonLink>}
      {page < pages && <ButtonLink href={href(page + 1)}>{t("people.next")}</ButtonLink>}
      <span className="type-note text-ink2">{t("people.page", { page, pages })}</span>
    </nav>
  );
}
