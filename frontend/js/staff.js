import { runClocks } from "./clock.js";
import { countCharacters, focusOnErrors, sendOnce } from "./page.js";

focusOnErrors();
sendOnce();
countCharacters();
runClocks();
