import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";

type Props = { name: string; role: string; children: ReactNode };

/** Who is signed in, and below it the language, the own settings and the way out. */
export function UserMenu({ name, role, children }: Props) {
  return (
    <Menu
      className="relative border-l border-line pl-5"
      button={
        <>
          <span className="translate-none" translate="no">
            {name}
          </span>
          <span className="text-ink2">({role})</span>
          <Icon name="chevron-down" size={16} />
        </>
      }
      buttonClassName="type-note flex min-h-11 items-center gap-1.5 px-1"
      listClassName="absolute top-full right-0 z-20 mt-1 flex w-60 flex-col rounded-8 border border-edge bg-white px-4 py-2"
    >
      {children}
    </Menu>
  );
}
