import type { Metadata } from "next";
import { DownloadEvidence } from "@/components/evidence/download-evidence";
import { EvidenceNotice } from "@/components/evidence/evidence-notice";
import { FileDoor } from "@/components/evidence/file-door";
import { PublicShell } from "@/components/frame/public-shell";
import { switchStyleguideLanguage } from "../language";

export const metadata: Metadata = { title: "ファイルの出し入れ" };

/** The door for files and the way to take one out, on a page of their own; the ids come with the address. */
export default async function FilesPage({ searchParams }: PageProps<"/styleguide/files">) {
  const { incident, evidence, problem } = await searchParams;
  const incidentId = typeof incident === "string" ? incident : undefined;
  return (
    <PublicShell switchLanguage={switchStyleguideLanguage} home="/styleguide" width="text">
      <h1 className="type-act mb-6">ファイルの出し入れ</h1>
      <div className="flex flex-col gap-8">
        <EvidenceNotice problem={problem} hereHref="#file" />
        <FileDoor {...(incidentId && { incidentId })} />
        {typeof evidence === "string" && <DownloadEvidence evidenceId={evidence} fileName="file" />}
      </div>
    </PublicShell>
  );
}
