/** The key / leads to the search box, or to the page that has it; never while somebody types. */
export function findBySlash() {
  const box = document.querySelector(".n-search input[type=text]");
  if (box && location.pathname === "/cari" && !document.querySelector("[data-errors]")) {
    box.focus();
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey
      || event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    const link = document.querySelector('nav a[href="/cari"]');
    if (box || link) {
      event.preventDefault();
    }
    if (box) {
      box.focus();
      box.select();
    } else if (link) {
      link.click();
    }
  });
}
