/** Reports to the commission and notices to principals have been duties since this day (令和2年改正法の施行). */
export const SINCE = "2022-04-01";

/** The day before, and the day on which, rule 7 item 3 took in information planned to become personal data. */
export const BEFORE_PLANNED = "2024-03-31";
export const SINCE_PLANNED = "2024-04-01";

/** The day on which a person last compared these rules with the texts. */
export const CHECKED = "2026-11-22";
