"use client";

import { useFormSituation } from "./form-context";

/** What an action brought this one time, in letters that can be told apart; `name` is said before the list. */
export function ShownSecrets({ name }: { name: string }) {
  const { state } = useFormSituation();
  if (state.status !== "shown") return null;
  return (
    <ul
      aria-label={name}
      className="grid gap-x-8 gap-y-2 rounded-4 border border-edge px-5 py-4 tablet:grid-cols-2"
    >
      {state.secrets.map((secret) => (
        <li key={secret} className="font-mono break-all" translate="no">
          {secret}
        </li>
      ))}
    </ul>
  );
}
