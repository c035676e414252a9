// Offers the names of regencies, districts and villages while an address is typed. The server reads names and codes without it.

const LEVELS = ["regency", "district", "village"];
const asked = new Map();

function within(code) {
  if (!asked.has(code)) {
    asked.set(code, fetch("/wilayah?induk=" + code).then((answer) => (answer.ok ? answer.json() : []), () => []));
  }
  return asked.get(code);
}

/** Fills the list of a level from the area chosen one level above; nothing typed is ever sent. */
async function fill(place, level) {
  let code = place.querySelector("select").value;
  for (const step of LEVELS) {
    const list = place.querySelector(`datalist[data-level=${step}]`);
    if (!code || !list) return;
    const areas = await within(code);
    if (step === level) {
      list.replaceChildren(...areas.map((area) => new Option(area.name, area.name)));
      return;
    }
    const typed = place.querySelector(`input[list=${list.id}]`).value.trim().toLowerCase();
    code = areas.find((area) => area.name.toLowerCase() === typed)?.code;
  }
}

export function suggestAreas() {
  for (const place of document.querySelectorAll("[data-area]")) {
    for (const level of LEVELS) {
      const list = place.querySelector(`datalist[data-level=${level}]`);
      if (list) place.querySelector(`input[list=${list.id}]`).addEventListener("focus", () => fill(place, level));
    }
  }
}
