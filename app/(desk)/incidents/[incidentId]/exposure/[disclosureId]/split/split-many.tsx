import { randomUUID } from "node:crypto";
import { ChosenList } from "@/components/disclosures/chosen-list";
import { SplitForm } from "@/components/disclosures/split-form";
import { StepHead } from "@/components/records/step-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { getSplitGroup } from "@/lib/exposure/get-split-group";
import { MOST_SPLIT } from "@/lib/exposure/schema";
import { splitGroup } from "../actions";
import { groupAddress } from "../chosen-addresses";
import type { DisclosurePage } from "../read-disclosure-page";

type Search = DisclosurePage["search"];

/** The group that an address asks for, by its code or by the numbers of pairs; null where it asks for none. */
export function groupOf({ group, pairFrom, pairTo }: Search): string | null {
  if (typeof group === "string") return group;
  return typeof pairFrom === "string" && typeof pairTo === "string" ? `pairs.${pairFrom}-${pairTo}` : null;
}

/** A whole group: how many, the first of them, and what they were. */
export async function SplitMany({ page, code }: { page: DisclosurePage; code: string }) {
  const { actor, view, say, title, exposure, here } = page;
  const { t } = say;
  const { incident, disclosure } = view;
  const found = await getSplitGroup(actor, disclosure.id, code);
  const count = found?.count ?? 0;
  const isTooMany = count > MOST_SPLIT;
  const back = <ButtonLink href={here}>{t("access.back")}</ButtonLink>;
  return (
    <>
      <StepHead
        incident={incident}
        above={[exposure, { href: here, label: title }]}
        title={t("split.title")}
        lead={count > 0 && !isTooMany ? t("many.lead2", { count }) : ""}
      />
      {(!found || count === 0) && (
        <Empty title={t("many.none")} way={back}>
          {t("many.noneHelp")}
        </Empty>
      )}
      {isTooMany && (
        <Notice kind="check" title={t("many.tooMany", { count })} way={back}>
          {t("many.tooManyHelp", { most: MOST_SPLIT })}
        </Notice>
      )}
      {found && count > 0 && !isTooMany && (
        <>
          {disclosure.kind === "paired" && <p className="-mt-6">{t("many.isPaired")}</p>}
          <ChosenList rows={found.first} title={t("many.first", { count: found.first.length })} t={t} />
          <SplitForm
            {...{ t }}
            which={{ group: code, seen: count }}
            version={disclosure.version}
            action={splitGroup.bind(null, incident.id, disclosure.id)}
            at={`${groupAddress(here, code)}#split`}
            requestId={randomUUID()}
          />
        </>
      )}
    </>
  );
}
