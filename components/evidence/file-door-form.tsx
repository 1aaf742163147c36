"use client";

import { type FormEvent, useEffect, useId, useRef } from "react";
import { type ButtonKind, buttonClass } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { EvidencePurpose } from "@/lib/db/generated/enums";
import type { PageAfter } from "@/lib/evidence/schema";
import { SendingProgress, type SendingWords } from "./sending-progress";
import { useFileDrop } from "./use-file-drop";
import { type SendingTexts, useSending } from "./use-sending";

type DoorTexts = Readonly<
  Record<"label" | "help" | "kinds" | "limit" | "drop" | "submit" | "signInAgain", string>
>;

type Props = {
  requestId: string;
  incidentId?: string;
  purpose: EvidencePurpose;
  next?: PageAfter;
  longestFileBytes: number;
  mostFiles: number;
  buttonKind: ButtonKind;
  texts: DoorTexts & SendingTexts & SendingWords;
};

/** The form itself: native fields in the order in which the server reads them. */
export function FileDoorForm({ requestId, incidentId, purpose, next, buttonKind, texts, ...limits }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { state, send, cancel } = useSending({ requestId, next, texts, ...limits });
  const isSending = state.kind === "sending" || state.kind === "storing";
  const { isOver, ...dropping } = useFileDrop((files) => {
    if (!input.current?.form || isSending) return;
    input.current.files = files;
    input.current.form.requestSubmit();
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }

  return (
    <form
      method="post"
      action="/api/evidence"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="requestId" value={requestId} />
      {incidentId && <input type="hidden" name="incidentId" value={incidentId} />}
      <input type="hidden" name="purpose" value={purpose} />
      {next && <input type="hidden" name="next" value={next} />}
      {state.kind === "stopped" && (
        <Stopped message={state.message} signInAgain={state.isSignedOut ? texts.signInAgain : null} />
      )}
      {isSending && <SendingProgress state={state} words={texts} onCancel={cancel} />}
      {/* Hidden and not gone, so that what was chosen can be sent again. */}
      <div hidden={isSending} className="flex flex-col gap-4">
        <div
          {...dropping}
          className={`rounded-12 border-2 border-dashed px-5 py-6 ${isOver ? "border-act bg-wash" : "border-edge"}`}
        >
          <label htmlFor={id} className="type-sub block">
            {texts.label}
          </label>
          <p id={`${id}-help`} className="mt-1">
            {texts.help}
          </p>
          <p className="mt-4 mb-2" aria-hidden="true">
            {texts.drop}
          </p>
          <input
            ref={input}
            id={id}
            type="file"
            name="file"
            multiple
            aria-describedby={`${id}-help ${id}-kinds`}
            className="block w-full max-w-full min-h-12 py-1 file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-8 file:border file:border-solid file:border-edge file:bg-white file:px-4 file:text-ink hover:file:bg-solid-gray-50"
          />
          <p id={`${id}-kinds`} className="type-note mt-3 text-ink2">
            {texts.kinds}
            <br />
            {texts.limit}
          </p>
        </div>
        <div>
          <button type="submit" className={buttonClass(buttonKind)}>
            {texts.submit}
          </button>
        </div>
      </div>
    </form>
  );
}

/** Takes the focus, since the button that was pressed may be gone. */
function Stopped({ message, signInAgain }: { message: string; signInAgain: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is another thing to be told.
  useEffect(() => box.current?.focus(), [message]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-8 border-2 border-ink p-4">
      <p className="flex gap-3 font-bold">
        <Sign of="error" className="mt-1" />
        {message}
      </p>
      {signInAgain && (
        <a
          href="/sign-in?next=/confirm/done"
          target="_blank"
          rel="noopener"
          className="link mt-2 ml-8 inline-block py-1"
        >
          {signInAgain}
        </a>
      )}
    </div>
  );
}
