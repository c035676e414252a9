// Drafts: what is typed into a long form is kept on the server, sealed, for its writer alone. Without script a button does the same.
const EVERY = 20000;

export function keepDrafts() {
  document.querySelectorAll("form[data-draft]").forEach(keep);
}

function keep(form) {
  const said = form.querySelector("[data-draft-said]");
  const replace = form.querySelector("[data-draft-replace]");
  const version = form.elements._version;
  let changed = false;
  let told = false;
  let leaving = false;
  let under = null;

  const tell = (words, newer) => {
    if (said.textContent !== words) said.textContent = words;
    told = newer !== undefined;
    replace.hidden = !told;
    if (told) replace.dataset.version = newer;
  };

  const save = async () => {
    if (!changed || told || leaving || under) return;
    changed = false;
    under = new AbortController();
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set("_sendiri", "1");
      const options = { method: "POST", body, redirect: "error", signal: under.signal };
      const answer = await fetch(form.dataset.draft, options);
      const words = await answer.json();
      if (answer.ok) version.value = words.version;
      tell(words.said, answer.status === 409 ? words.version : undefined);
      if (answer.ok) document.dispatchEvent(new Event("naungan:seen"));
    } catch (away) {
      // Tried again with the next change; what was typed is still on the page.
      if (!leaving) tell(said.dataset.draftSaid);
      changed = true;
    } finally {
      under = null;
    }
  };

  for (const kind of ["input", "change"]) form.addEventListener(kind, () => (changed = true));
  form.addEventListener("focusout", save);
  setInterval(save, EVERY);
  form.querySelector("[data-draft-now]").addEventListener("click", (event) => {
    event.preventDefault();
    changed = true;
    save();
  });
  replace.addEventListener("click", () => {
    version.value = replace.dataset.version;
    told = false;
    replace.hidden = true;
    changed = true;
    save();
  });
  form.addEventListener("submit", () => {
    leaving = true;
    if (under) under.abort();
  });
  addEventListener("pageshow", () => (leaving = false));
}
