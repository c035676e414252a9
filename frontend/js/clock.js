// Remaining time, brought up to date each minute without a word to screen readers.
const UNITS = {
  id: [["hari"], ["jam"], ["menit"], "kurang dari 1 menit"],
  en: [["day", "days"], ["hour", "hours"], ["minute", "minutes"], "less than 1 minute"],
};

export function span(seconds, language) {
  const units = UNITS[language] || UNITS.id;
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const parts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const first = parts.findIndex((part) => part > 0);
  if (first < 0) return units[3];
  const said = (at) => parts[at] + " " + (units[at][parts[at] === 1 ? 0 : 1] || units[at][0]);
  return first < 2 && parts[first + 1] > 0 ? said(first) + " " + said(first + 1) : said(first);
}

export function runClocks() {
  // The server's clock is the one that counts: a phone may be minutes off.
  const clocks = document.querySelectorAll("[data-clock]");
  const served = Date.parse(document.body.dataset.now);
  if (!clocks.length || Number.isNaN(served)) return;
  const opened = performance.now();
  setInterval(() => {
    const now = served + performance.now() - opened;
    for (const clock of clocks) {
      const left = (Date.parse(clock.dataset.clock) - now) / 1000;
      const words = left < 0 ? clock.dataset.late : clock.dataset.left;
      clock.textContent = words.replace("{0}", span(left, document.documentElement.lang));
    }
  }, 60000);
}
