import { runClocks } from "./clock.js";
import { suggestAreas } from "./areas.js";
import { keepDrafts } from "./draft.js";
import { findBySlash } from "./find.js";
import { countCharacters, focusOnErrors, sendOnce, showPasswords } from "./page.js";
import { watchSession } from "./session.js";
import { offerPasskeys } from "./passkey.js";

focusOnErrors();
sendOnce();
countCharacters();
runClocks();
keepDrafts();
watchSession();
findBySlash();
suggestAreas();
offerPasskeys();
showPasswords();
