import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** At the right of the heading: a count, a link to everything. */
  aside?: ReactNode;
  /** One line below the heading. */
  lead?: ReactNode;
  level?: "section" | "sub";
  id?: string;
  children: ReactNode;
};

/** A part of a page: space, a heading, one hairline. */
export function Section({ title, aside, lead, level = "section", id, children }: Props) {
  return (
    <section id={id}>
      <div className="section-head">
        <h2 className={level === "section" ? "type-section" : "type-sub"}>{title}</h2>
        {aside && <div className="type-note text-ink2">{aside}</div>}
        {lead && <p className="type-note w-full text-ink2">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
