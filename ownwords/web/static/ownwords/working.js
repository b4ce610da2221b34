// A page that waits for work on the server tells how far it is, and is read anew once it is done.
const EVERY = 1500;

for (const place of document.querySelectorAll("[data-working]")) {
  const bar = place.querySelector("progress");
  const count = place.querySelector("[data-done]");
  const look = async () => {
    try {
      const answer = await fetch(place.dataset.working, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) {
        const told = await answer.json();
        if (!told.waits) {
          location.reload();
          return;
        }
        if (told.rows) bar.max = told.rows;
        if (told.rows) bar.value = told.done;
        count.textContent = told.done.toLocaleString("en-GB");
      }
    } catch {
      // The line is lost for a moment: look again.
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
}
