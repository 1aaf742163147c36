import { both } from "../both";

/** Words of the development page that shows every part. */
export const styleguide = both({ ja: { title: "部品と状態" }, en: { title: "Parts and states" } });
