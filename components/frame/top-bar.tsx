"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Brand, type BrandWords } from "./brand";
import type { NavEntry } from "./nav-entry";
import { SearchBox } from "./search-box";
import { UserMenu } from "./user-menu";

type Props = {
  acts: readonly NavEntry[];
  help?: string;
  search?: string;
  user: { readonly name: string; readonly role: string };
  account: ReactNode;
  words: BrandWords & { readonly search: string; readonly searchButton: string; readonly help: string };
};

/** Brand, search, acts, help, person: the same places on every page. */
export function TopBar({ acts, help, search, user, account, words }: Props) {
  return (
    <header className="no-print sticky top-0 z-20 flex h-14 items-center gap-4 border-b border-line bg-white px-4 tablet:h-16 tablet:px-6 desk:pl-0 short:static">
      <div className="desk:w-[12.5rem] desk:pl-6">
        <Brand words={words} href="/" />
      </div>
      <div className="flex-1 desk:pl-4">{search && <SearchBox href={search} label={words.search} />}</div>
      {search && (
        <Link href={search} aria-label={words.searchButton} className="act-entry desk:hidden">
          <Icon name="search" size={24} />
        </Link>
      )}
      {acts.map((act) => (
        <Link key={act.href} href={act.href} prefetch={false} className="act-entry max-tablet:hidden">
          <Icon name={act.icon} />
          <span className={act.icon === "plus" ? "font-bold" : undefined}>{act.label}</span>
          {!!act.count && (
            <span>
              <span aria-hidden="true">{act.count}</span>
              <span className="sr-only">{act.counted}</span>
            </span>
          )}
        </Link>
      ))}
      {help && (
        <Link href={help} prefetch={false} className="act-entry">
          <Icon name="circle-question-mark" className="max-tablet:size-6" />
          <span className="max-tablet:sr-only">{words.help}</span>
        </Link>
      )}
      <div className="max-tablet:hidden">
        <UserMenu name={user.name} role={user.role}>
          {account}
        </UserMenu>
      </div>
    </header>
  );
}
