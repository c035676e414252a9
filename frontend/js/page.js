// Enhancements that both sides use. Every page works without them.

/** Puts the reader at the list of what needs checking. */
export function focusOnErrors() {
  document.querySelector("[data-errors]")?.focus();
}

/** A second press while the first is under way does nothing; the server would refuse it in any case. */
export function sendOnce() {
  for (const form of document.querySelectorAll("form[data-once]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
      event.submitter?.setAttribute("aria-disabled", "true");
    });
  }
  // A page that comes back from the browser's memory may be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
    }
  });
}

/** A password can be looked at while it is typed; it is hidden again when the form is sent, so that no browser keeps it as a text. */
export function showPasswords() {
  for (const button of document.querySelectorAll("button[data-show]")) {
    const field = document.getElementById(button.dataset.show);
    const show = (wished) => {
      field.type = wished ? "text" : "password";
      button.setAttribute("aria-pressed", wished);
    };
    button.hidden = false;
    button.addEventListener("click", () => show(field.type === "password"));
    field.form.addEventListener("submit", () => show(false));
  }
}

/** Says how many characters are left, a second after the last key. */
export function countCharacters() {
  for (const area of document.querySelectorAll("textarea[data-limit]")) {
    const message = document.getElementById(area.id + "-count");
    let waiting;
    message.setAttribute("aria-live", "polite");
    area.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const left = area.dataset.limit - [...area.value].length;
        const words = left < 0 ? message.dataset.over : message.dataset.left;
        message.textContent = words.replace("{0}", Math.abs(left));
        message.classList.toggle("govuk-error-message", left < 0);
      }, 700);
    });
  }
}
