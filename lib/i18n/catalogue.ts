import { errors } from "./messages/errors";
import { forms } from "./messages/forms";
import { frame } from "./messages/frame";
import { input } from "./messages/input";
import { organisation } from "./messages/organisation";
import { styleguide } from "./messages/styleguide";
import { ui } from "./messages/ui";

/** Every module's texts under its namespace. A new module adds one line here. */
export const catalogue = { organisation, input, errors, forms, frame, styleguide, ui };

export type Namespace = keyof typeof catalogue;
