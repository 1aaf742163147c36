import { notFound } from "next/navigation";
import { StepHead } from "@/components/records/step-head";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { importHeadline } from "@/lib/people-import/import-headline";
import { getImport } from "@/lib/people-import/queries";
import { CancelPart } from "./cancel-part";
import { MappingPart } from "./mapping-part";
import { StatePart } from "./state-part";

export async function generateMetadata() {
  return { title: (await getTranslator("peopleImport"))("start.title") };
}

type Props = PageProps<"/incidents/[incidentId]/people/import/[importId]">;

/** One import from its columns to its result; it can be left at any time and found again as it stands. */
export default async function OneImportPage({ params, searchParams }: Props) {
  const [actor, which, search] = await Promise.all([requireActor(), params, searchParams]);
  const { incidentId, importId } = which;
  if (![incidentId, importId].every((one) => id().safeParse(one).success)) notFound();
  const [list, t] = await Promise.all([getImport(actor, which), getTranslator("peopleImport")]);
  if (!list) notFound();
  const start = `/incidents/${incidentId}/people/import`;
  const here = `${start}/${importId}`;
  const isMapping = list.state === "mapping" || (list.state === "checked" && search.map !== undefined);
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <StepHead
        incident={list.incident}
        above={{ href: start, label: t("start.title") }}
        {...importHeadline(t, list, isMapping)}
      />
      <p className="type-note text-ink2" translate="no">
        {list.fileName}
      </p>
      {isMapping ? (
        <MappingPart actor={actor} list={list} here={here} search={search} />
      ) : (
        <StatePart list={list} here={here} />
      )}
      <CancelPart list={list} />
    </div>
  );
}
