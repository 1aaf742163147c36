import { getTranslator } from "@/lib/i18n/translator";

export type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

type Props = { parts: readonly DiffPart[] };

/** What changed in a text: underline and strike, and words for who does not see them. */
export async function Diff({ parts }: Props) {
  const t = await getTranslator("ui");
  return parts.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`;
    if (kind === "same") return <span key={key}>{text}</span>;
    const Tag = kind === "added" ? "ins" : "del";
    const look =
      kind === "added"
        ? "bg-added underline decoration-done decoration-2 underline-offset-4"
        : "text-ink2 line-through decoration-2";
    return (
      <Tag key={key} className={look}>
        <span className="sr-only">[{t(kind)}] </span>
        {text}
      </Tag>
    );
  });
}
