/** The key / leads to the search box, or to the page that has it; never while somebody types, nor where she switched it off. */
export function findBySlash() {
  const box = document.querySelector(".n-search input[type=text]");
  if (box && location.pathname === "/cari" && !document.querySelector("[data-errors]")) {
    box.focus();
  }
  addEventListener("keydown", (event) => {
    if (!document.body.dataset.find || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey
      || event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    event.preventDefault();
    if (box) {
      box.focus();
      box.select();
    } else {
      location.assign(document.body.dataset.find);
    }
  });
}
