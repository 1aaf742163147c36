import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { REGISTER_FILTERS, type RegisterWish, registerAddress } from "@/lib/incidents/register-wish";
import { type RegisterSay, wishWords } from "./register-words";

type Props = { wish: RegisterWish; say: RegisterSay };

/** Every condition that narrows the list, each a link to the list without it. */
export function RegisterChips({ wish, say }: Props) {
  const { t } = say;
  const { after: _after, before: _before, ...lasting } = wish;
  const chosen = REGISTER_FILTERS.flatMap((name) => {
    const value = wishWords(say, wish, name);
    if (!value) return [];
    const { [name]: _without, ...others } = lasting;
    return [
      {
        name,
        href: registerAddress(others),
        words: t("filters.chip", { name: t(`filters.names.${name}`), value }),
      },
    ];
  });
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("filters.chosen")} className="flex flex-wrap items-center gap-2">
      {chosen.map(({ name, href, words }) => (
        <li key={name} className="max-w-full">
          <Link
            href={href}
            prefetch={false}
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-8 border border-edge px-3 py-1.5 hover:bg-solid-gray-50"
          >
            <span className="min-w-0 break-words">{words}</span>
            <Icon name="x" size={18} />
            <span className="sr-only">{t("filters.remove")}</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link href="/incidents" prefetch={false} className="link inline-block px-2 py-2.5">
            {t("filters.all")}
          </Link>
        </li>
      )}
    </ul>
  );
}
