// A question that follows from an answer is shown once the answer is given. Without scripts every question is there.
// data-when: the name of the field with the answer; data-is: the answers, with spaces between, that lead to it.
const followers = [...document.querySelectorAll("[data-when]")];

function answerTo(name, form) {
  const chosen = form.elements[name];
  return chosen ? chosen.value : "";
}

function show() {
  for (const follower of followers) {
    const form = follower.closest("form");
    follower.hidden = !follower.dataset.is.split(" ").includes(answerTo(follower.dataset.when, form));
  }
}

document.addEventListener("change", show);
addEventListener("pageshow", show);
show();
