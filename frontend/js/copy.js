/** A value that is shown to be typed elsewhere can be copied by a press; without scripts the field itself is selected and copied. */
export function offerCopies() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy");
      }
      button.firstChild.textContent = button.dataset.copied;
      button.setAttribute("aria-live", "polite");
    });
  }
}
