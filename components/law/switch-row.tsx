type Props = { name: string; value: string; label: string; isOn: boolean };

/** A real switch: the row is the target, Space toggles. */
export function SwitchRow({ name, value, label, isOn }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1 font-bold">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a check box tells its state by itself, as a switch too
        role="switch"
        name={name}
        value={value}
        defaultChecked={isOn}
        className="relative h-6 w-11 shrink-0 cursor-pointer appearance-none rounded-full border-2 border-edge bg-white before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-edge checked:border-act checked:bg-act checked:before:left-5.5 checked:before:bg-white"
      />
      <span>{label}</span>
    </label>
  );
}
