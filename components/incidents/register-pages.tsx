import { ButtonLink } from "@/components/ui/button-link";
import type { Translator } from "@/lib/i18n/translator";
import type { RegisterPage } from "@/lib/incidents/queries";
import { type RegisterWish, registerAddress } from "@/lib/incidents/register-wish";

type Props = { wish: RegisterWish; page: Pick<RegisterPage, "newer" | "older">; t: Translator<"incidents"> };

/** The way to the fifty after these and the fifty before. */
export function RegisterPages({ wish, page: { newer, older }, t }: Props) {
  if (!newer && !older) return null;
  const { after: _after, before: _before, ...lasting } = wish;
  return (
    <nav aria-label={t("register.pages")} className="flex flex-wrap gap-3">
      {newer && (
        <ButtonLink href={registerAddress({ ...lasting, before: newer })}>{t("register.newer")}</ButtonLink>
      )}
      {older && (
        <ButtonLink href={registerAddress({ ...lasting, after: older })}>{t("register.older")}</ButtonLink>
      )}
    </nav>
  );
}
