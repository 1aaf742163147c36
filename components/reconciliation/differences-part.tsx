import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/i18n/translator";
import type { ComparisonView } from "@/lib/reconciliation/queries";
import type { DifferencesAddress } from "./differences-address";

type Props = {
  current: ComparisonView;
  address: DifferencesAddress;
  t: Translator<"reconciliation">;
  /** The number after which the next page begins. */
  next: number | null;
  /** The form that decides on all of one kind, or the way to it. */
  several: ReactNode;
  /** A row each. */
  children: readonly ReactNode[];
};

/** The differences, narrowed by the address: of one kind, only what is open, fifty at a time. */
export function DifferencesPart({ current, address, t, next, several, children }: Props) {
  const { kind, isOpen, after } = address.wish;
  const kinds = current.kinds.filter(({ count }) => count > 0);
  const chips = [
    {
      key: "all",
      label: t("differences.all"),
      href: address.to({ kind: null, after: 0 }),
      isHere: kind === null,
    },
    ...kinds.map((one) => ({
      key: one.kind,
      label: t(`kinds.${one.kind}`),
      href: address.to({ kind: one.kind, after: 0 }),
      isHere: kind === one.kind,
    })),
  ];
  return (
    <Section title={t("differences.title")} id="differences">
      <nav aria-label={t("differences.filter")} className="flex flex-wrap items-center gap-x-6 pt-3">
        {chips.map(({ key, label, href, isHere }) => (
          <Link
            key={key}
            href={href}
            prefetch={false}
            aria-current={isHere ? "page" : undefined}
            className={isHere ? "py-2.5 font-bold" : "link py-2.5"}
          >
            {label}
          </Link>
        ))}
        <Link href={address.to({ isOpen: !isOpen, after: 0 })} prefetch={false} className="link py-2.5">
          {t(isOpen ? "differences.withDecided" : "differences.onlyOpen")}
        </Link>
      </nav>
      {several}
      {children.length === 0 && <Empty title={t("differences.none")}>{t("differences.noneHelp")}</Empty>}
      <ol>{children}</ol>
      {(next !== null || after > 0) && (
        <div className="mt-6 flex flex-wrap items-center gap-3">
          {next !== null && (
            <ButtonLink href={address.to({ after: next })}>{t("differences.next")}</ButtonLink>
          )}
          {after > 0 && (
            <ButtonLink href={address.to({ after: 0 })} kind="quiet">
              {t("differences.first")}
            </ButtonLink>
          )}
        </div>
      )}
    </Section>
  );
}
