"use client";

import { Trouble } from "@/components/frame/trouble";
import { Button } from "@/components/ui/button";
import { errors } from "@/lib/i18n/messages/errors";
import "./globals.css";

/** The frame itself failed, and with it the choice of language: both are shown. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "-";
  const { ja, en } = errors;
  return (
    <html lang="ja">
      <head>
        <title>速報 Sokuho</title>
      </head>
      <body>
        <main>
          <Trouble
            title={ja.errorTitle}
            body={ja.errorBody}
            reference={{ label: ja.errorReference, code: digest }}
          >
            <p lang="en" className="type-note text-ink2">
              {en.errorTitle}. {en.errorBody}
            </p>
            <Button kind="filled" onClick={() => retry()}>
              {ja.retry}
            </Button>
          </Trouble>
        </main>
      </body>
    </html>
  );
}
