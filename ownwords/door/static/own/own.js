// The own pages work without this. With it: leaving by the keyboard, reading aloud, a voice recorded right here, what is
// typed kept, and pages that shut by themselves.
import { initAll } from "/assets/govuk/govuk-frontend.min.js";
import { keepForms } from "/assets/ownwords/keeping.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
keepForms();

// The button for a file is called what can be read on it: between its label and its words stands nothing that cannot.
for (const button of document.querySelectorAll(".govuk-file-upload-button")) {
  button.querySelector("[id$=-comma]")?.remove();
  button.setAttribute("aria-labelledby", `${button.id}-label ${button.id}`);
}

// Nothing is shown again out of the browser's own memory: the server is asked who is there.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

shutByThemselves();
readAloud();
recordVoices();

function shutByThemselves() {
  const { minutes, still, shut } = document.body.dataset;
  if (!("inside" in document.body.dataset)) return;
  const soon = document.querySelector("[data-soon]");
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  let asked = null;
  let ended = null;

  const begin = () => {
    clearTimeout(asked);
    clearTimeout(ended);
    soon.hidden = true;
    asked = setTimeout(() => {
      soon.hidden = false;
      soon.querySelector("button").focus();
    }, (minutes - 2) * 60000);
    ended = setTimeout(() => location.replace(shut), minutes * 60000);
  };
  soon.querySelector("[data-stay]").addEventListener("click", async () => {
    const answer = await fetch(still, { method: "POST", headers: { "X-CSRFToken": token ? token.value : "" } });
    if (answer.ok && !answer.redirected) begin();
    else location.replace(shut);
  });
  begin();
}

function readAloud() {
  const place = document.querySelector("[data-read-aloud]");
  if (!place || !("speechSynthesis" in window)) return;
  const button = place.querySelector("[data-read]");
  const start = button.textContent;
  const said = "h1, h2, h3, p, li, dt, dd, label, legend, blockquote, figcaption";
  place.hidden = false;

  const stop = () => {
    speechSynthesis.cancel();
    button.textContent = start;
    for (const one of document.querySelectorAll(".own-reading")) one.classList.remove("own-reading");
  };
  button.addEventListener("click", () => {
    if (button.textContent !== start) return stop();
    stop();
    button.textContent = button.dataset.stop;
    const pieces = [...document.querySelectorAll("#main-content *")].filter(
      (one) => one.matches(said) && !one.querySelector(said) && one.innerText.trim() && one.checkVisibility(),
    );
    pieces.forEach((piece, place) => {
      const spoken = new SpeechSynthesisUtterance(piece.innerText);
      spoken.lang = (piece.closest("[lang]") || document.documentElement).lang;
      spoken.onstart = () => {
        for (const one of document.querySelectorAll(".own-reading")) one.classList.remove("own-reading");
        piece.classList.add("own-reading");
        piece.scrollIntoView({ block: "nearest" });
      };
      if (place === pieces.length - 1) spoken.onend = stop;
      speechSynthesis.speak(spoken);
    });
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

function recordVoices() {
  if (!navigator.mediaDevices || !window.MediaRecorder || !window.DataTransfer) return;
  for (const place of document.querySelectorAll("[data-voice]")) {
    const file = place.querySelector("input[type=file]");
    const { saysStart, saysStop, saysGoing, saysReady, saysCannot } = place.dataset;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: saysStart });
    button.className = "govuk-button govuk-button--secondary own-voice__record";
    const says = document.createElement("p");
    says.className = "govuk-body";
    says.setAttribute("role", "status");
    place.prepend(button, says);
    let recorder = null;
    let heard = null;

    button.addEventListener("click", async () => {
      if (recorder) return recorder.stop();
      try {
        const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
        const pieces = [];
        recorder = new MediaRecorder(sound);
        recorder.ondataavailable = (event) => pieces.push(event.data);
        recorder.onstop = () => {
          for (const track of sound.getTracks()) track.stop();
          const list = new DataTransfer();
          list.items.add(new File(pieces, "voice", { type: recorder.mimeType }));
          file.files = list.files;
          file.dispatchEvent(new Event("change", { bubbles: true }));
          recorder = null;
          button.textContent = saysStart;
          says.textContent = saysReady;
          if (heard) heard.remove();
          heard = document.createElement("audio");
          heard.controls = true;
          heard.src = URL.createObjectURL(list.files[0]);
          heard.setAttribute("aria-label", saysReady);
          says.after(heard);
        };
        recorder.start();
        setTimeout(() => recorder && recorder.stop(), 300000);
        button.textContent = saysStop;
        says.textContent = saysGoing;
      } catch {
        says.textContent = saysCannot;
      }
    });
  }
}
