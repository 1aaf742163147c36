import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/i18n/translator";

type Page = { readonly href: string; readonly label: string };

type Props = {
  incident: { readonly id: string; readonly reference: string };
  /** A page between the incident and this one; several from the outside in. */
  above?: Page | readonly Page[];
  title: string;
  lead: ReactNode;
};

/** Where a page of one step is, and what it is for. */
export async function StepHead({ incident, above, title, lead }: Props) {
  const t = await getTranslator("incidents");
  const ways = [
    { href: "/incidents", label: t("register.title") },
    { href: `/incidents/${incident.id}`, label: incident.reference },
    ...(above ? [above].flat() : []),
  ];
  return (
    <header>
      <p className="type-note flex flex-wrap items-center gap-x-2 gap-y-1 text-ink2">
        {ways.map(({ href, label }, at) => (
          <span key={href} className="inline-flex items-center gap-x-2">
            {at > 0 && <Icon name="chevron-right" size={14} />}
            <Link href={href} prefetch={false} className="link">
              {label}
            </Link>
          </span>
        ))}
      </p>
      <h1 tabIndex={-1} className="type-act">
        {title}
      </h1>
      <p>{lead}</p>
    </header>
  );
}
