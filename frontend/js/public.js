import { quickExit } from "./exit.js";
import { countCharacters, focusOnErrors, sendOnce } from "./page.js";

quickExit();
focusOnErrors();
sendOnce();
countCharacters();
