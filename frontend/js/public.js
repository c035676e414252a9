import { quickExit } from "./exit.js";
import { countCharacters, focusOnErrors, sendOnce, showPasswords } from "./page.js";
import { offerPasskeys } from "./passkey.js";

quickExit();
focusOnErrors();
sendOnce();
countCharacters();
offerPasskeys();
showPasswords();
