/* The page where a variant is written: ways from a finding to its place, media that come and go, what is kept of other variants. */

const find = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

const form = find("#variant");
/* From a finding to the place it is about. */

const placeOf = (field) =>
  field === "alternative-text"
    ? (all(".attachment textarea").find((area) => !area.value.trim()) ?? find(".attachment textarea"))
    : document.getElementById(field);

const select = (area, line, column) => {
  const before = area.value.split("\n").slice(0, line - 1);
  const at = before.join("\n").length + (before.length ? 1 : 0) + Math.max(0, column - 1);
  area.focus();
  area.setSelectionRange(at, at);
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("#checks .finding");
  if (!link) return;
  const { field, line, column } = link.dataset;
  const place = placeOf(field);
  if (!place) return;
  event.preventDefault();
  place.scrollIntoView({ block: "center" });
  if (Number(line) > 0 && place.setSelectionRange) select(place, Number(line), Number(column));
  else place.focus();
});

/* Media that come, go or move are a change like any other. */

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "attachments") form.dispatchEvent(new Event("input", { bubbles: true }));
});
document.addEventListener("click", (event) => event.target.closest(".media-choice")?.classList.add("chosen"));

/* Other variants may have something that is kept and not saved; leaving one for another loses nothing. */

all("a[data-kept]").forEach((tab) => {
  const isKept = sessionStorage.getItem(`kept:${tab.dataset.kept}`) !== null;
  if (isKept && tab.getAttribute("aria-current") !== "page") find(".kept-mark", tab).hidden = false;
  tab.addEventListener("click", () => form && delete form.dataset.changed);
});
