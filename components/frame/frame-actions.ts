/** What the frame's own forms do; they come from the pages, since components know no routes. */
export type FrameActions = {
  /** The route that a native form posts to. */
  signOut: string;
  /** Sets the language cookie from the field `locale`. */
  switchLanguage: (form: FormData) => Promise<void>;
};
