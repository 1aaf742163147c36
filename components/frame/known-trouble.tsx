"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { useErrorTexts } from "@/components/ui/client-texts";
import { Trouble } from "./trouble";

/** What does not exist or may not be done. Every page carries these along: so they bring no words of their own. */
export function KnownTrouble({ kind }: { kind: "notFound" | "forbidden" }) {
  const errors = useErrorTexts();
  return (
    <Trouble title={errors[`${kind}Title`]} body={errors[`${kind}Body`]}>
      <ButtonLink href="/" kind="outlined">
        {errors.home}
      </ButtonLink>
    </Trouble>
  );
}
