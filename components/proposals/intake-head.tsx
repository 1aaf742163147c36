import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { formatTime } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { FileView } from "@/lib/proposals/intake-file";
import type { IntakeView } from "@/lib/proposals/queries";

type Props = { intake: IntakeView; t: Translator<"proposals"> };

/** Where this page is, and how much was read, in one sentence. */
export function IntakeHead({ intake: { incident, files, isWorking }, t }: Props) {
  const read = files.filter(({ purpose }) => purpose === "disclosed");
  const count = read.reduce((sum, { proposals }) => sum + proposals.length, 0);
  const saved = files.at(-1)?.addedAt;
  return (
    <header>
      <p className="type-note flex flex-wrap items-center gap-x-2 text-ink2">
        <Link href={`/incidents/${incident.id}`} prefetch={false} className="link">
          {incident.reference}
        </Link>
        <Icon name="chevron-right" size={14} />
        <span>{t("page.fromFile")}</span>
        {saved && <span className="ml-3">{t("page.saved", { time: formatTime(saved) })}</span>}
      </p>
      <h1 tabIndex={-1} className="type-act">
        {count > 0
          ? t(`page.titles.${kindOf(read)}`, { things: t("page.things", { count }) })
          : t(`page.titles.${isWorking ? "reading" : files.length > 0 ? "nothing" : "empty"}`)}
      </h1>
      <p>{t(count > 0 ? "page.lead" : isWorking ? "page.leadReading" : "page.leadNothing")}</p>
    </header>
  );
}

function kindOf(files: readonly FileView[]): "mail" | "list" | "file" {
  const kinds = files.flatMap(({ content }) => content?.kind ?? []);
  if (files.some(({ content }) => content?.mail)) return "mail";
  return kinds.includes("table") || kinds.includes("xlsx") ? "list" : "file";
}
