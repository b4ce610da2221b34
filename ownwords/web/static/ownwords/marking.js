// Choosing words in a conversation by mouse, touch or keyboard. What is chosen goes into the same form that takes pasted
// words when there are no scripts: where it starts and ends, and the words themselves, so that the server can see that
// they still stand there. Places are counted in code points, as the server counts them; JavaScript's own count would
// split an emoji in two.

const page = document.querySelector("[data-marking]");
if (page) start(page);

function start(page) {
  const area = page.querySelector("[data-text]");
  const text = readText(area);
  const panel = panelOf(page);
  const cursor = { anchor: -1, focus: -1 };
  let chosen = null;
  let comingBack = false;

  const choose = (from, to, { show = false } = {}) => {
    const place = tidied(text, from, to);
    if (!place) return;
    if (!chosen || chosen.start !== place.start || chosen.end !== place.end) panel.show(place, wordsAt(text, place));
    chosen = place;
    highlight(rangesOf(text, place));
    if (show) select(rangeOf(text, place));
  };
  const letGo = () => {
    chosen = null;
    cursor.anchor = cursor.focus = -1;
    highlight([]);
    panel.clear();
  };

  // Mouse and touch: whatever is selected inside the text. A tap that selects nothing lets go.
  document.addEventListener("selectionchange", () => {
    const selected = getSelection();
    if (!selected.rangeCount || selected.isCollapsed) return;
    const range = selected.getRangeAt(0);
    if (!range.intersectsNode(area)) return;
    const place = placeOf(text, range);
    if (!place) return;
    cursor.anchor = wordAt(text, place.start);
    cursor.focus = wordAt(text, place.end - 1);
    choose(place.start, place.end);
  });
  area.addEventListener("click", () => {
    if (getSelection().isCollapsed) letGo();
  });

  // Keyboard: the chosen word is the caret.
  const goTo = (word, extend) => {
    if (!text.words.length) return;
    cursor.focus = Math.max(0, Math.min(text.words.length - 1, word));
    if (!extend || cursor.anchor < 0) cursor.anchor = cursor.focus;
    const first = text.words[Math.min(cursor.anchor, cursor.focus)];
    const last = text.words[Math.max(cursor.anchor, cursor.focus)];
    choose(first.start, last.end, { show: true });
    bringIntoView(rangeOf(text, text.words[cursor.focus]), page);
  };
  area.tabIndex = 0;
  area.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== area) return;
    const here = cursor.focus;
    const onward = here >= 0 && readsToTheLeft(text, here) ? -1 : 1;
    const moves = {
      ArrowRight: () => here + onward,
      ArrowLeft: () => here - onward,
      ArrowDown: () => lineAway(text, here, 1),
      ArrowUp: () => lineAway(text, here, -1),
      Home: () => sentenceEnd(text, here, -1),
      End: () => sentenceEnd(text, here, 1),
    };
    if (event.key in moves) {
      event.preventDefault();
      goTo(here < 0 ? firstInView(text) : moves[event.key](), event.shiftKey);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (chosen) panel.enter();
    } else if (event.key === "Escape" && chosen) {
      event.preventDefault();
      getSelection().removeAllRanges();
      letGo();
    }
  });
  area.addEventListener("focus", () => {
    if (!chosen && !comingBack && area.matches(":focus-visible")) goTo(cursor.focus < 0 ? firstInView(text) : cursor.focus, false);
  });
  area.addEventListener("blur", () => area.setAttribute("role", "group"));

  // For screen readers the arrows belong to their own reading, until somebody asks for them here.
  for (const button of page.querySelectorAll("[data-by-keys]")) {
    button.addEventListener("click", () => {
      area.setAttribute("role", "application");
      area.focus();
      if (!chosen) goTo(firstInView(text), false);
    });
  }
  for (const each of document.querySelectorAll("[data-with-scripts]")) each.hidden = false;
  for (const each of document.querySelectorAll("[data-without-scripts]")) each.hidden = true;

  panel.onEscape(() => area.focus());

  // A form that came back with something to settle, or a mark just made: go on where it was.
  const before = panel.place();
  const marked = location.hash.startsWith("#mark-") && document.getElementById(location.hash.slice(1));
  if (before && before.end <= text.letters.length && panel.typed()) choose(before.start, before.end);
  else if (marked && panel.isDone()) {
    const piece = text.pieces.find((one) => marked.compareDocumentPosition(one.element) & 4);
    cursor.anchor = cursor.focus = piece ? wordAt(text, piece.start) : -1;
    onceLoaded(() => {
      comingBack = true;
      area.focus({ preventScroll: true });
      comingBack = false;
      panel.sayDone();
    });
  }
}

/** After the browser has gone to the address's own place in the page, which takes the focus away. */
function onceLoaded(go) {
  const soon = () => setTimeout(go, 50);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

// --- The text ---------------------------------------------------------------------------------------------------------

/** Read the text from its pieces: each knows the code point it starts at. Between lines stands a line end. */
function readText(area) {
  const pieces = [];
  for (const element of area.querySelectorAll("[data-start]")) {
    const node = element.firstChild;
    if (!node) continue;
    const start = Number(element.dataset.start);
    const letters = [...node.data];
    pieces.push({ element, node, start, end: start + letters.length, letters });
  }
  const letters = new Array(pieces.length ? pieces[pieces.length - 1].end : 0).fill("\n");
  for (const piece of pieces) piece.letters.forEach((letter, at) => { letters[piece.start + at] = letter; });
  return { pieces, letters, words: wordsIn(letters) };
}

/** The words of a text, each from where to where. An emoji is a word too; white space and full stops are none. */
function wordsIn(letters) {
  const whole = letters.join("");
  const found = [];
  let at = 0;
  if (Intl.Segmenter) {
    for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(whole)) {
      const length = [...segment].length;
      if (isWordLike || /\p{Extended_Pictographic}/u.test(segment)) found.push({ start: at, end: at + length });
      at += length;
    }
    return found;
  }
  let units = 0;
  for (const match of whole.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*|\p{Extended_Pictographic}/gu)) {
    at += [...whole.slice(units, match.index)].length;
    const length = [...match[0]].length;
    found.push({ start: at, end: at + length });
    at += length;
    units = match.index + match[0].length;
  }
  return found;
}

/** The index of the word at a place, or of the next one after it. */
function wordAt(text, at) {
  let low = 0;
  let high = text.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.words[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, text.words.length - 1);
}

/** Whole words, without white space at the ends; null where nothing is left. */
function tidied(text, from, to) {
  let start = from;
  let end = to;
  const first = text.words[wordAt(text, start)];
  if (first && first.start < start && start < first.end) start = first.start;
  const last = text.words[wordAt(text, end - 1)];
  if (last && last.start < end && end < last.end) end = last.end;
  while (start < end && !text.letters[start].trim()) start += 1;
  while (end > start && !text.letters[end - 1].trim()) end -= 1;
  return start < end ? { start, end } : null;
}

function wordsAt(text, place) {
  return text.letters.slice(place.start, place.end).join("");
}

// --- Places and ranges ------------------------------------------------------------------------------------------------

/** The code points that a range of the page covers, whatever else it runs across. */
function placeOf(text, range) {
  let start = null;
  let end = null;
  for (const piece of text.pieces) {
    if (!range.intersectsNode(piece.node)) continue;
    const from = range.startContainer === piece.node ? pointsIn(piece, range.startOffset) : 0;
    const to = range.endContainer === piece.node ? pointsIn(piece, range.endOffset) : piece.letters.length;
    if (from >= to) continue;
    if (start === null) start = piece.start + from;
    end = piece.start + to;
  }
  return start === null ? null : { start, end };
}

function pointsIn(piece, units) {
  return [...piece.node.data.slice(0, units)].length;
}

function rangeOf(text, place) {
  const range = document.createRange();
  const first = text.pieces.find((piece) => piece.end > place.start);
  const last = text.pieces.findLast((piece) => piece.start < place.end);
  range.setStart(first.node, unitsIn(first, place.start - first.start));
  range.setEnd(last.node, unitsIn(last, place.end - last.start));
  return range;
}

function unitsIn(piece, points) {
  return piece.letters.slice(0, Math.max(0, points)).join("").length;
}

function select(range) {
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/** Keep what is chosen visible while the panel has the focus. */
function highlight(ranges) {
  if ("highlights" in CSS) CSS.highlights.set("chosen-words", new Highlight(...ranges));
}

/** One range for each piece: what stands between them, such as a label, is not chosen. */
function rangesOf(text, place) {
  return text.pieces
    .filter((piece) => piece.start < place.end && place.start < piece.end)
    .map((piece) => rangeOf(text, { start: Math.max(place.start, piece.start), end: Math.min(place.end, piece.end) }));
}

// --- Moving about -----------------------------------------------------------------------------------------------------

function boxOf(text, word) {
  return rangeOf(text, text.words[word]).getBoundingClientRect();
}

/** Whether the line that a word stands in is read from right to left. */
function readsToTheLeft(text, word) {
  const piece = text.pieces.find((one) => one.end > text.words[word].start);
  return getComputedStyle(piece.element.parentElement).direction === "rtl";
}

/** The first word that can be seen, so that nobody starts far away from what they read. */
function firstInView(text) {
  let low = 0;
  let high = text.words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf(text, middle).bottom > 0) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** The word above or below, on the screen. */
function lineAway(text, word, step) {
  const here = boxOf(text, word);
  const middle = (here.left + here.right) / 2;
  let best = word;
  let line = null;
  let distance = Infinity;
  for (let next = word + step; next >= 0 && next < text.words.length; next += step) {
    const box = boxOf(text, next);
    if (Math.abs(box.top - here.top) < here.height / 2) continue;
    if (line === null) line = box.top;
    else if (Math.abs(box.top - line) > here.height / 2) break;
    const away = Math.abs((box.left + box.right) / 2 - middle);
    if (away < distance) {
      distance = away;
      best = next;
    }
  }
  return best;
}

/** The first or the last word of the sentence. */
function sentenceEnd(text, word, step) {
  let at = word;
  while (at + step >= 0 && at + step < text.words.length) {
    const [one, other] = step > 0 ? [at, at + 1] : [at - 1, at];
    const between = text.letters.slice(text.words[one].end, text.words[other].start).join("");
    if (/[.!?\n…]/.test(between)) break;
    at += step;
  }
  return at;
}

function bringIntoView(range, page) {
  const box = range.getBoundingClientRect();
  const panel = page.querySelector("[data-panel]").getBoundingClientRect();
  const covered = panel.left < box.right && panel.right > box.left ? Math.max(0, innerHeight - panel.top) : 0;
  const floor = innerHeight - Math.min(covered, innerHeight * 0.6) - 20;
  if (box.bottom > floor) scrollBy(0, box.bottom - floor);
  else if (box.top < 20) scrollBy(0, box.top - 60);
}

// --- The panel --------------------------------------------------------------------------------------------------------

function panelOf(page) {
  const panel = page.querySelector("[data-panel]");
  const form = panel.querySelector("form");
  const find = (name) => panel.querySelector(`[data-${name}]`);
  const { start, end, words, whose, speaker, member } = form.elements;
  const problem = find("problem");
  let waiting = null;

  const say = (what) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { find("says").textContent = what; }, 350);
  };
  const complain = (what, field) => {
    problem.textContent = what;
    problem.hidden = !what;
    if (what) field.focus();
  };
  const showSpeaker = () => {
    find("speaker").hidden = whose.value === "person";
    complain("");
  };

  page.classList.add("ow-marking--scripted");
  whose.addEventListener("change", showSpeaker);
  showSpeaker();
  // A choice in a list is no typing: it would come back for other words.
  for (const list of form.querySelectorAll("select")) list.addEventListener("input", (event) => event.stopPropagation());
  words.addEventListener("input", () => {
    start.value = end.value = "";
  });

  // Ask for what is missing here, without a journey to the server and back.
  form.addEventListener("submit", (event) => {
    const kind = event.submitter?.value;
    const named = speaker.value.trim() || member?.value;
    let what = "";
    let field = null;
    if (!words.value.trim()) [what, field] = ["Choose words in the text first", words];
    else if (!kind) [what, field] = ["Choose what these words are", form.querySelector(".ow-chip")];
    else if (kind === "other-view" && whose.value === "person") [what, field] = ["Say whose view this is", whose];
    else if (whose.value !== "person" && !named) [what, field] = ["Say who said or saw this", member || speaker];
    if (!what) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    complain(what, field);
  }, { capture: true });

  return {
    show(place, chosenWords) {
      start.value = place.start;
      end.value = place.end;
      words.value = chosenWords;
      find("chosen").textContent = chosenWords;
      find("chosen").hidden = false;
      find("done")?.remove();
      complain("");
      page.classList.add("ow-marking--choosing");
      say(`Chosen: ${chosenWords}`);
    },
    clear() {
      start.value = end.value = words.value = "";
      find("chosen").hidden = true;
      page.classList.remove("ow-marking--choosing");
      complain("");
      say("Nothing chosen");
    },
    enter() {
      form.querySelector("button[name=kind]:not([hidden])").focus();
    },
    onEscape(back) {
      panel.addEventListener("keydown", (event) => {
        if (event.key === "Escape") back();
      });
    },
    place() {
      return start.value && end.value ? { start: Number(start.value), end: Number(end.value) } : null;
    },
    typed: () => words.value.trim() !== "",
    isDone: () => Boolean(find("done")),
    sayDone: () => say(find("done").textContent),
  };
}
