// Says two minutes ahead that the session is about to end, and lets her stay; other tabs of hers count as work, too.
const AHEAD = 120000;

export function watchSession() {
  const box = document.querySelector("[data-session]");
  if (!box) return;
  const said = box.querySelector("[data-session-soon]");
  const stay = box.querySelector("button");
  const others = window.BroadcastChannel ? new BroadcastChannel("naungan") : null;
  let seen = Date.now();
  let state = "";

  const show = (next) => {
    if (state === next) return;
    state = next;
    box.hidden = !next;
    stay.hidden = next !== "soon";
    said.textContent = next === "soon" ? said.dataset.sessionSoon : next ? said.dataset.sessionOver : "";
  };
  const work = (tell) => {
    seen = Date.now();
    show("");
    if (tell && others) others.postMessage("seen");
  };

  if (others) others.addEventListener("message", () => work(false));
  document.addEventListener("naungan:seen", () => work(true));
  stay.addEventListener("click", async () => {
    const answer = await fetch("/sesi/tetap", { redirect: "manual" }).catch(() => null);
    if (answer && answer.status === 204) work(true);
    else show("over");
  });
  setInterval(() => {
    const left = box.dataset.session * 1000 - (Date.now() - seen);
    show(left <= 0 ? "over" : left <= AHEAD ? "soon" : "");
  }, 5000);
  work(true);
}
