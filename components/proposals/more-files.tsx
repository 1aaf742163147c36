import { FileDoor } from "@/components/evidence/file-door";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/i18n/translator";
import type { FileView } from "@/lib/proposals/intake-file";

const MANY = 10;

type Props = { incidentId: string; files: readonly FileView[]; t: Translator<"proposals"> };

/** What else can be laid down: the list that was meant, the sender's own copy, another file. */
export function MoreFiles({ incidentId, files, t }: Props) {
  const proposals = files.flatMap((file) => file.proposals);
  const hasMany = proposals.some(
    ({ proposed }) => proposed.kind === "recipients" && proposed.outside + (proposed.intended ?? 0) >= MANY,
  );
  const lacksBcc = proposals.some(({ proposed }) => proposed.kind === "bcc");
  const doors = [
    ...(hasMany ? [{ id: "add-list", act: t("more.list"), help: t("more.listHelp"), isList: true }] : []),
    ...(lacksBcc ? [{ id: "add-sent", act: t("more.sent"), help: t("more.sentHelp"), isList: false }] : []),
    { id: "add-file", act: t("more.another"), help: undefined, isList: false },
  ];
  return (
    <Section title={t("more.title")} level="sub">
      {doors.map(({ id, act, help, isList }) => (
        <details key={id} className="border-b border-rule">
          <summary className="link inline-block py-3">{act}</summary>
          {/* A link to what is folded opens it. */}
          <div id={id} className="max-w-152 pb-6">
            <FileDoor
              incidentId={incidentId}
              purpose={isList ? "intended_list" : "disclosed"}
              label={act}
              help={help}
              isSecond
            />
          </div>
        </details>
      ))}
    </Section>
  );
}
