"use client";

import { useRef, useState } from "react";
import type { PageAfter } from "@/lib/evidence/schema";
import { nextPageOf, type Sending, type SendingEnd, sendFiles } from "./send-files";

/** Often enough to be seen moving, and not so often that a voice never ends. */
const TELL_EVERY_MS = 500;

export type SendingTexts = Readonly<
  Record<"tooLarge" | "tooMany" | "noFile" | "empty" | "cancelled" | "unsent" | "failed", string>
>;

export type SendingState =
  | { readonly kind: "ready" }
  | { readonly kind: "sending"; readonly sent: number; readonly total: number }
  | { readonly kind: "storing" }
  | { readonly kind: "stopped"; readonly message: string; readonly isSignedOut: boolean };

type Options = {
  readonly requestId: string;
  /** Where one goes on, where it is not the page of the reading. */
  readonly next?: PageAfter;
  readonly longestFileBytes: number;
  readonly mostFiles: number;
  readonly texts: SendingTexts;
};

/** Sends the files of a form once at a time, and goes on to the page that shows them. */
export function useSending({ requestId, next, longestFileBytes, mostFiles, texts }: Options) {
  const [state, setState] = useState<SendingState>({ kind: "ready" });
  const sending = useRef<Sending | null>(null);
  // A request that was answered is over; one that broke off is sent again as the same.
  const nextId = useRef(requestId);

  const stop = (message: string, isSignedOut = false) => setState({ kind: "stopped", message, isSignedOut });

  /** What can be told before anything is sent. */
  function complaintOf(files: readonly File[]): string | null {
    if (files.length === 0) return texts.noFile;
    if (files.length > mostFiles) return texts.tooMany;
    if (files.some(({ size }) => size > longestFileBytes)) return texts.tooLarge;
    return files.every(({ size }) => size === 0) ? texts.empty : null;
  }

  async function send(form: FormData): Promise<void> {
    if (sending.current) return;
    const files = form.getAll("file").filter((entry) => entry instanceof File && entry.name !== "") as File[];
    const complaint = complaintOf(files);
    if (complaint) return stop(complaint);

    form.set("requestId", nextId.current);
    let toldAt = 0;
    setState({ kind: "sending", sent: 0, total: files.reduce((sum, { size }) => sum + size, 0) });
    sending.current = sendFiles(form, (sent, total) => {
      if (sent === total) return setState({ kind: "storing" });
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      setState({ kind: "sending", sent, total });
    });
    finish(await sending.current.ended);
  }

  function finish(end: SendingEnd): void {
    sending.current = null;
    const page = end.kind === "answered" && nextPageOf(end.answer, next);
    if (page) {
      location.assign(page);
    } else if (end.kind === "answered") {
      nextId.current = end.answer.requestId ?? nextId.current;
      stop(end.answer.message ?? texts.failed, end.answer.code === "signed-out");
    } else {
      stop(texts[end.kind]);
    }
  }

  return { state, send, cancel: () => sending.current?.cancel() };
}
