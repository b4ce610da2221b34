// Advice beside each section while somebody writes: a second after the last key, and never in the way.
const PAUSE = 1000;

export function adviseForms() {
  for (const form of document.querySelectorAll("form:has([data-advice])")) advise(form);
}

function advise(form) {
  const address = form.querySelector("[data-advice]").dataset.advice;
  let waiting = null;
  let asked = 0;

  const show = (pieces) => {
    for (const [section, piece] of Object.entries(pieces)) {
      const place = form.querySelector(`[data-advice-for="${section}"]`);
      // What has not changed is not put there again, so that screen readers are not told twice.
      if (!place || place.dataset.shown === piece) continue;
      place.dataset.shown = piece;
      place.innerHTML = piece;
    }
  };

  const ask = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return;
      const pieces = await answer.json();
      if (mine === asked) show(pieces);
    } catch {
      // Advice is no reason to trouble anybody: the next pause asks again.
    }
  };

  for (const place of form.querySelectorAll("[data-advice-for]")) place.dataset.shown = place.innerHTML;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
}
