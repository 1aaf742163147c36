"use client";

import { useFormSituation } from "./form-context";

/** What was typed into a form that is no longer there to take it: shown to be copied, and never lost. */
export function KeptText({ labels }: { labels: Readonly<Record<string, string>> }) {
  const { state } = useFormSituation();
  if (state.status !== "refused") return null;
  const kept = Object.entries(labels).flatMap(([name, label]) => {
    const text = state.values[name]?.join("\n") ?? "";
    return text === "" ? [] : [{ name, label, text }];
  });
  return (
    <dl className="flex flex-col gap-3">
      {kept.map(({ name, label, text }) => (
        <div key={name}>
          <dt className="type-note text-ink2">{label}</dt>
          <dd className="whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
