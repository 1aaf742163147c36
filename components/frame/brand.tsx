import Link from "next/link";
import type { Translator } from "@/lib/i18n/translator";

/** The name, leading home. */
export function Brand({ t, href }: { t: Translator<"frame">; href: string }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex items-baseline gap-2.5 py-1.5">
      <span className="text-xl font-bold">{t("brand")}</span>
      <span className="type-note text-ink2 max-tablet:sr-only" lang="en">
        {t("brandLatin")}
      </span>
    </Link>
  );
}
