"use client";

import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { useFormSituation } from "@/components/ui/form-context";

type Props = {
  title: string;
  body: string;
  /** What the button copies, for who does not see it. */
  name: string;
  children?: ReactNode;
};

/** The set-password link, this one time: it is in no address, no history and no log. */
export function PasswordLink({ title, body, name, children }: Props) {
  const { state } = useFormSituation();
  const link = state.status === "shown" ? state.secrets[0] : undefined;
  return (
    <div role="status" className="flex flex-col gap-4">
      <div>
        <p className="type-sub">{title}</p>
        <p>{body}</p>
      </div>
      {link && (
        <>
          <p translate="no" className="rounded-4 border border-edge px-5 py-4 font-mono break-all">
            {link}
          </p>
          <div>
            <CopyButton text={link} of={name} />
          </div>
        </>
      )}
      {children}
    </div>
  );
}
