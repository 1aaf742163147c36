const withParties = (page: string, partyIds: readonly string[]) =>
  `${page}?${partyIds.map((id) => `party=${encodeURIComponent(id)}`).join("&")}`;

/** Where these are split off a disclosure, whose page is `here`. */
export const splitAddress = (here: string, partyIds: readonly string[]) =>
  withParties(`${here}/split`, partyIds);

/** Where it is said of these what they did. */
export const accessAddress = (here: string, partyIds: readonly string[]) =>
  withParties(`${here}/access`, partyIds);
