"use client";

import { Trouble } from "@/components/frame/trouble";
import { Button } from "@/components/ui/button";
import { useClientTexts } from "@/components/ui/client-texts";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { errors } = useClientTexts();
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <main id="main">
      <Trouble
        title={errors.errorTitle}
        body={errors.errorBody}
        reference={digest ? { label: errors.errorReference, code: digest } : undefined}
      >
        <Button kind="filled" onClick={() => retry()}>
          {errors.retry}
        </Button>
        {/* A whole new page, since the one that failed may not be trusted to navigate. */}
        <a href="/" className="link">
          {errors.home}
        </a>
      </Trouble>
    </main>
  );
}
