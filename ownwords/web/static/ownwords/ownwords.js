// Every page works without scripts; with them, what is typed is kept every few seconds.
import { initAll } from "/assets/govuk/govuk-frontend.min.js";
import { adviseForms } from "./advice.js";
import { keepForms } from "./keeping.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
keepForms();
adviseForms();
