// Keeps what is typed: two seconds after the last key, at least every five seconds while typing, and on leaving.
const PAUSE = 2000;
const AT_LEAST_EVERY = 5000;
const MOST_ON_LEAVING = 60000;

export function keepForms() {
  for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
}

function keep(form) {
  const says = form.querySelector("[data-keeping]");
  let waiting = null;
  let firstChange = 0;
  let changed = false;
  let sending = false;

  const say = (text) => {
    if (says && says.textContent !== text) says.textContent = text;
  };

  const body = () => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    data.set("sequence", String(Date.now()));
    return data;
  };

  const send = async () => {
    clearTimeout(waiting);
    waiting = null;
    if (!changed || sending) return;
    changed = false;
    firstChange = 0;
    sending = true;
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: body(), credentials: "same-origin" });
      const said = await answer.json();
      if (!said.kept) throw new Error("not kept");
      if (said.signed_in) say(form.dataset.saysKept || `Draft kept at ${said.at}`);
      else signedOut(said.at);
    } catch {
      changed = true;
      say(
        form.dataset.saysNot ||
          "We could not keep your draft just now. Your words are still on this page. We will try again.",
      );
      waiting = setTimeout(send, AT_LEAST_EVERY);
    }
    sending = false;
    if (changed && !waiting) waiting = setTimeout(send, PAUSE);
  };

  const signedOut = (at) => {
    say(
      form.dataset.saysOut ||
        `You were signed out to keep people’s information safe. What you typed was kept at ${at}. `,
    );
    const link = document.createElement("a");
    link.className = "govuk-link";
    const back = new URLSearchParams({ next: location.pathname, kept: "1" });
    link.href = form.dataset.in ? `${form.dataset.in}?kept=1` : `/sign-in/?${back}`;
    link.textContent = form.dataset.saysIn || "Sign in and carry on";
    says.append(" ", link);
  };

  form.addEventListener("input", ({ target }) => {
    if (!target.name) return; // a box that one ticks for oneself
    changed = true;
    const now = Date.now();
    firstChange = firstChange || now;
    clearTimeout(waiting);
    waiting = setTimeout(send, Math.max(0, Math.min(PAUSE, firstChange + AT_LEAST_EVERY - now)));
  });

  const leave = () => {
    if (!changed) return;
    changed = false;
    navigator.sendBeacon(form.dataset.keep, body());
  };
  form.addEventListener("submit", () => {
    changed = false;
    clearTimeout(waiting);
  });
  addEventListener("beforeunload", (event) => {
    // A browser sends no more than 64 kB on leaving. A longer text is sent now, and the question gives it the time.
    if (!changed || body().toString().length < MOST_ON_LEAVING) return;
    send();
    event.preventDefault();
  });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
}
