import { notFound } from "next/navigation";
import { getTranslator } from "@/lib/i18n/translator";
import { type DisclosurePageProps, readDisclosurePage } from "../read-disclosure-page";
import { SplitChosen } from "./split-chosen";
import { groupOf, SplitMany } from "./split-many";

export async function generateMetadata() {
  return { title: (await getTranslator("exposure"))("split.title") };
}

/** Who goes into a second disclosure, those who were ticked or a whole group, and what that one was. */
export default async function SplitPage(props: DisclosurePageProps) {
  const page = await readDisclosurePage(props);
  if (!page?.view.canRun) notFound();
  const code = groupOf(page.search);
  return (
    <div className="flex max-w-152 flex-col gap-10">
      {code === null ? <SplitChosen page={page} /> : <SplitMany page={page} code={code} />}
    </div>
  );
}
