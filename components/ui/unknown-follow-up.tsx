"use client";

import { inputClass } from "./field-frame";
import { useField } from "./form-context";
import type { Option } from "./select-field";
import { Sign } from "./sign";

type Props = {
  /** Names of the two fields. */
  whoName: string;
  whenName: string;
  words: { readonly title: string; readonly later: string; readonly who: string; readonly when: string };
  people: readonly Option[];
  /** Filled in beforehand: the person who answers, and the next working morning. */
  who: string;
  when: string;
};

/** Who will find out, and by when; both filled in and both optional. */
export function UnknownFollowUp({ whoName, whenName, words, people, who, when }: Props) {
  const person = useField(whoName, who);
  const time = useField(whenName, when);
  return (
    <fieldset>
      <legend className="type-note">
        {words.title} <span className="font-normal text-ink2">{words.later}</span>
      </legend>
      <div className="mt-2 flex flex-wrap gap-2.5">
        <div className="relative min-w-40">
          <select
            id={person.id}
            name={whoName}
            aria-label={words.who}
            defaultValue={person.value}
            className={inputClass(person.error, "appearance-none pr-11")}
          >
            {people.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Sign of="chevron-down" className="pointer-events-none absolute top-3.5 right-3.5" />
        </div>
        <input
          id={time.id}
          name={whenName}
          aria-label={words.when}
          defaultValue={time.value}
          className={inputClass(time.error, "max-w-60")}
        />
      </div>
    </fieldset>
  );
}
