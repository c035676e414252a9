// Passkeys: the browser asks the device, and the form carries its answer. Without script the place says that there are none here.

const FIELDS = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];

function plain(credential) {
  const all = credential.toJSON();
  const response = {};
  for (const name of FIELDS) if (all.response[name]) response[name] = all.response[name];
  if (all.response.transports) response.transports = all.response.transports;
  return JSON.stringify({ id: all.id, rawId: all.rawId, type: all.type, clientExtensionResults: {}, response });
}

async function ceremony(place) {
  const options = JSON.parse(place.dataset.options);
  return place.dataset.passkey === "make"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

export function offerPasskeys() {
  const known = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
  for (const place of document.querySelectorAll("[data-passkey]")) {
    if (!known) continue;
    const form = place.closest("form");
    const answer = place.querySelector("input[name=answer]");
    place.hidden = false;
    form.querySelector("[data-passkey-none]")?.remove();
    place.querySelector("button").addEventListener("click", async (event) => {
      event.preventDefault();
      if (form.dataset.sent) return;
      try {
        answer.value = plain(await ceremony(place));
        form.requestSubmit();
      } catch (refused) {
        place.querySelector("[data-passkey-failed]").hidden = false;
      }
    });
  }
}
