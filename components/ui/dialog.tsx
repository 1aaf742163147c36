"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonKind, buttonClass } from "./button";

type Props = {
  /** What opens it. */
  button: ReactNode;
  buttonKind?: ButtonKind;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/**
 * For revealing and for a session that ran out; everything else is a page. The browser's own dialog: Esc closes, the
 * page behind is out of reach, and focus goes back to the button. A form inside it works as anywhere.
 */
export function Dialog({ button, buttonKind = "quiet", title, closeLabel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const dialogId = useId();
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonClass(buttonKind)}
        // The browser opens it by itself, also without JavaScript; the click is for browsers that cannot.
        {...{ command: "show-modal", commandfor: dialogId }}
        onClick={() => {
          if (!("commandForElement" in HTMLButtonElement.prototype)) dialog.current?.showModal();
        }}
      >
        {button}
      </button>
      <dialog
        ref={dialog}
        id={dialogId}
        aria-labelledby={titleId}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-12 border border-edge bg-white p-6 backdrop:bg-black/40"
      >
        <h2 id={titleId} className="type-sub mb-4">
          {title}
        </h2>
        {children}
        <form method="dialog" className="mt-4">
          <button type="submit" className="link min-h-11">
            {closeLabel}
          </button>
        </form>
      </dialog>
    </>
  );
}
