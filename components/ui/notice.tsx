import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = {
  kind: "read-only" | "conflict" | "offline" | "info" | "done" | "late" | "check";
  title: ReactNode;
  children?: ReactNode;
  /** One way on. */
  way?: ReactNode;
  /** Announces itself when it appears on a page that is already there. */
  live?: boolean;
};

const icons: Record<Props["kind"], IconName> = {
  "read-only": "eye",
  conflict: "git-compare",
  offline: "wifi-off",
  info: "circle-alert",
  done: "circle-check",
  late: "triangle-alert",
  check: "circle-alert",
};

const colours: Partial<Record<Props["kind"], string>> = { late: "text-late", done: "text-done" };

/** A frame, a sign, a fact, one way on. Red only for what is past its time. */
export function Notice({ kind, title, children, way, live }: Props) {
  return (
    <div role={live ? "status" : undefined} className="flex gap-3.5 rounded-8 border border-edge px-5 py-4">
      <Icon name={icons[kind]} size={22} className={`mt-0.5 ${colours[kind] ?? ""}`} />
      <div className="min-w-0">
        <p className={`font-bold ${kind === "late" ? colours.late : ""}`}>{title}</p>
        {children && <div className="type-note mt-0.5">{children}</div>}
        {way && <div className="mt-3 flex flex-wrap gap-2">{way}</div>}
      </div>
    </div>
  );
}
