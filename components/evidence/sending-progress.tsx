"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useClientTexts } from "@/components/ui/client-texts";
import { Progress } from "@/components/ui/progress";
import { fill } from "@/lib/i18n/fill";
import { formatBytes } from "@/lib/i18n/format-bytes";
import type { SendingState } from "./use-sending";

/** `words` has the places {done} and {total}. */
export type SendingWords = Readonly<Record<"act" | "words" | "stored" | "keep" | "cancel", string>>;

type Props = {
  state: Extract<SendingState, { kind: "sending" | "storing" }>;
  words: SendingWords;
  onCancel: () => void;
};

/** How much has left, in words and as a bar; when all of it has, there is nothing left to stop. */
export function SendingProgress({ state, words, onCancel }: Props) {
  const { locale } = useClientTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isSending = state.kind === "sending";
  const text = isSending
    ? fill(words.words, {
        done: formatBytes(state.sent, locale),
        total: formatBytes(state.total, locale),
      })
    : words.stored;
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col items-start gap-4">
      <div className="w-full max-w-136">
        <Progress
          act={isSending ? words.act : ""}
          words={text}
          done={isSending ? state.sent : 1}
          total={isSending ? state.total : 1}
          rest={words.keep}
        />
      </div>
      {isSending && <Button onClick={onCancel}>{words.cancel}</Button>}
    </div>
  );
}
