// Quick exit: a cover at once, and Shift three times within five seconds; the link itself needs no script.
export function quickExit() {
  const link = document.querySelector("[data-exit]");
  if (!link) return;
  const leave = () => {
    const cover = document.createElement("div");
    cover.className = "n-cover";
    cover.setAttribute("role", "alert");
    cover.textContent = link.dataset.exitSaid;
    document.body.replaceChildren(cover);
    document.title = link.dataset.exitSaid;
    location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  // A form that comes back from the browser's memory asks the server again, which may send it away.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("form")) location.reload();
  });
  let presses = [];
  addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 5000) : [];
    if (presses.length >= 3) leave();
  });
}
