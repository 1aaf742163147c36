import type { ReactNode } from "react";

type Props = { name: string; value: string; label: string; isOn: boolean };

const LOOK =
  "[&_input]:relative [&_input]:h-6 [&_input]:w-11 [&_input]:shrink-0 [&_input]:cursor-pointer [&_input]:appearance-none [&_input]:rounded-full [&_input]:border-2 [&_input]:border-edge [&_input]:bg-white [&_input]:before:absolute [&_input]:before:top-0.5 [&_input]:before:left-0.5 [&_input]:before:size-4 [&_input]:before:rounded-full [&_input]:before:bg-edge [&_input]:checked:border-act [&_input]:checked:bg-act [&_input]:checked:before:left-5.5 [&_input]:checked:before:bg-white [&_label]:flex [&_label]:min-h-11 [&_label]:cursor-pointer [&_label]:items-center [&_label]:gap-3 [&_label]:py-1 [&_label]:font-bold";

/** Switches below each other; how they look is said once for all of them. */
export function SwitchRows({ children }: { children: ReactNode }) {
  return <div className={`flex flex-col gap-1 py-3 ${LOOK}`}>{children}</div>;
}

/** A real switch: the row is the target, Space toggles. */
export function SwitchRow({ name, value, label, isOn }: Props) {
  return (
    <label>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a check box tells its state by itself, as a switch too
        role="switch"
        name={name}
        value={value}
        defaultChecked={isOn}
      />
      <span>{label}</span>
    </label>
  );
}
