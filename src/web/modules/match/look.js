// The look that the elements of this folder share.
import matchSheet from "./match.css";

export const matchLook = [matchSheet];
