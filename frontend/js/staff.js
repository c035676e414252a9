import { runClocks } from "./clock.js";
import { suggestAreas } from "./areas.js";
import { keepDrafts } from "./draft.js";
import { findBySlash } from "./find.js";
import { countCharacters, focusOnErrors, sendOnce } from "./page.js";
import { watchSession } from "./session.js";

focusOnErrors();
sendOnce();
countCharacters();
runClocks();
keepDrafts();
watchSession();
findBySlash();
suggestAreas();
