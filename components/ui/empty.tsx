import type { ReactNode } from "react";

type Props = {
  /** 電話する相手は、いまいません */
  title: string;
  /** What will be here. */
  children: ReactNode;
  /** The one way to fill it. */
  way?: ReactNode;
};

/** Nothing here yet: what will be, and one way on. */
export function Empty({ title, children, way }: Props) {
  return (
    <div className="py-4">
      <p className="font-bold">{title}</p>
      {children && <p className="type-note text-ink2">{children}</p>}
      {way && <div className="mt-3">{way}</div>}
    </div>
  );
}
