/* What pages do by themselves; everything here has a link or a form that does the same without it. docs/pages.md lists the attributes. */

const find = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const on = (event, act, options) => document.addEventListener(event, act, options);

/* Keys: never while somebody types, never with a modifier, never behind a dialog. */

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
const visible = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

const wanted = (key) => {
  const bearers = all(`[data-key="${CSS.escape(key)}"]`);
  return bearers.find(visible) ?? bearers[0];
};

const press = (element) => {
  if (element.matches("input, textarea, select")) element.focus();
  else element.click();
};

on("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || find("dialog[open]")) return;
  const element = wanted(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!element || element.disabled) return;
  event.preventDefault();
  press(element);
});

/* Appearance: the link does it on the server; here it is done without leaving the page. */

on("click", (event) => {
  const choice = event.target.closest("[data-theme-choice]");
  if (!choice) return;
  event.preventDefault();
  const theme = choice.dataset.themeChoice;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  all("[data-theme-choice]").forEach((each) =>
    each === choice ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current"),
  );
});

/* Notices. */

const announce = (text) => {
  const notice = find("#trouble").content.firstElementChild.cloneNode(true);
  const place = find("span", notice);
  if (text) place.textContent = text;
  const notices = find("#notices");
  notices.replaceChildren(notice);
  notices.scrollIntoView({ block: "nearest" });
};

const offline = () => find("#trouble").content.querySelector("[data-offline]").dataset.offline;

/* An error page explains itself; a swapped part borrows its words. */
const explanation = (response) => {
  const page = new DOMParser().parseFromString(response ?? "", "text/html");
  return all(".refusal > :is(h1, p:not(.actions, .soft))", page)
    .map((each) => each.textContent.trim())
    .map((sentence) => (/[.?:]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
};

on("click", (event) => event.target.closest("[data-dismiss]")?.closest(".notice")?.remove());

/* htmx: the token against forged requests, and words for what goes wrong. */

/* Scripts find it in a cookie; the one in forms is the same in a writing that changes with every page. */
const unforged = { header: "X-XSRF-TOKEN", value: () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "" };

on("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.headers[unforged.header] = unforged.value();
});
on("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401) location.reload();
  else announce(explanation(xhr.responseText));
});
on("htmx:sendError", () => announce(offline()));
on("htmx:timeout", () => announce(offline()));
on("htmx:beforeSwap", (event) => {
  /* A form that is not accepted comes back with its errors. */
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

const working = document.body.appendChild(document.createElement("div"));
working.className = "working";
let requests = 0;
const count = (step) => {
  requests = Math.max(0, requests + step);
  working.classList.toggle("on", requests > 0);
};
on("htmx:beforeRequest", () => count(1));
on("htmx:afterRequest", () => count(-1));
on("htmx:confirm", (event) => {
  /* htmx would send at once; a form that asks first is sent by its answer. */
  if (event.target.matches?.("[data-confirm]") && !event.target.dataset.answered) {
    event.preventDefault();
    ask(event.target).then((yes) => yes && event.detail.issueRequest(true));
  }
});

/* Questions before what cannot be undone. */

const ask = (asking) => {
  const dialog = find("#confirm");
  const answer = find("[data-answer]", dialog);
  const plain = (answer.dataset.plain ??= answer.textContent);
  find("[data-question]", dialog).textContent = asking.dataset.confirm;
  find("[data-consequence]", dialog).textContent = asking.dataset.consequence ?? "";
  answer.textContent = asking.dataset.answer ?? plain;
  answer.classList.toggle("danger", asking.classList.contains("danger") || "danger" in asking.dataset);
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((decide) =>
    dialog.addEventListener("close", () => decide(dialog.returnValue === "yes"), { once: true }),
  );
};

on(
  "submit",
  async (event) => {
    const form = event.target;
    const asking = [event.submitter, form].find((each) => each?.dataset.confirm);
    if (!asking || form.dataset.answered) {
      delete form.dataset.answered;
      return;
    }
    if (form.matches("[hx-post], [hx-put], [hx-delete]") && asking === form) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(await ask(asking))) return;
    form.dataset.answered = "yes";
    form.requestSubmit(event.submitter ?? undefined);
  },
  true,
);

/* Dialogs: those on the page, and those that an address answers with. */

on("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (!opener) return;
  opener.closest("[popover]")?.hidePopover();
  document.getElementById(opener.dataset.open)?.showModal();
});
on("click", (event) => {
  if (event.target.matches("dialog[open]")) event.target.close();
  const closer = event.target.closest("[data-close]");
  if (!closer?.closest("dialog")) return;
  event.preventDefault();
  closer.closest("dialog").close();
});

const openFrom = async (address) => {
  count(1);
  try {
    const response = await fetch(address, { headers: { "HX-Request": "true", Accept: "text/html" } });
    const answer = await response.text();
    if (!response.ok) return announce(explanation(answer));
    const dialog = find("dialog", new DOMParser().parseFromString(answer, "text/html"));
    if (!dialog || response.redirected) return location.assign(address);
    document.body.append(document.adoptNode(dialog));
    dialog.addEventListener("close", () => dialog.remove());
    window.htmx?.process(dialog);
    dialog.showModal();
  } catch {
    announce(offline());
  } finally {
    count(-1);
  }
};

on("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openFrom(link.href);
});

/* Copying, for instance a feed's secret address. */

on("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = find(button.dataset.copy);
  const text = source.value ?? source.textContent;
  await navigator.clipboard.writeText(text.trim()).catch(() => source.select?.());
  const label = find("[data-copied]", button) ?? button;
  const before = label.textContent;
  label.textContent = button.dataset.copiedText ?? "✓";
  setTimeout(() => (label.textContent = before), 1600);
});

/* Values of a text: a click writes the name where somebody is writing, else into the first source on the page. */

let writing = null;
on("focusin", (event) => {
  if (event.target.matches("textarea, input:not([type]), input[type=text]")) writing = event.target;
});
on("click", (event) => {
  const button = event.target.closest("[data-insert]");
  const field = writing?.isConnected && writing.closest(".composer") ? writing : find(".source textarea");
  if (!button || !field || field.readOnly) return;
  field.focus();
  field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

/* Sources of texts: behind the letters, painted, what Velocity will read; numbers of lines; the place of a fault. */

const REFERENCE = /\$!?\{?[\p{L}_][\p{L}\p{M}\w]*(?:\.[\p{L}_][\p{L}\p{M}\w]*)*(?:\([^()\n]*\))?(?:\|[^}\n]*)?\}?/u;
const INSTRUCTION = /#(?:if|elseif|foreach|set)[ \t]*\([^\n]*?\)(?![^(\n]*\))|#(?:else|end|break)(?![\p{L}\p{N}_])|#\{(?:else|end)\}/u;
const SIGNIFICANT = new RegExp(`(?<value>${REFERENCE.source})|(?<directive>${INSTRUCTION.source})`, "gu");

const marks = (line) =>
  [...line.matchAll(SIGNIFICANT)].flatMap((found) => {
    const mark = { from: found.index, to: found.index + found[0].length, name: found.groups.value ? "value" : "directive" };
    if (mark.name === "value") return [mark];
    const inside = [...found[0].matchAll(new RegExp(REFERENCE.source, "gu"))];
    return [mark, ...inside.map((each) => ({ from: mark.from + each.index, to: mark.from + each.index + each[0].length, name: "value" }))];
  });

/* What stands at the place of a fault: a name, an instruction or hashtag, or one character. */
const faulty = (line, column) => {
  const rest = line.slice(column - 1);
  const found = rest.match(/^(?:\$!?\{?[\p{L}_][\p{L}\p{M}\w.]*\}?|#\{?[\p{L}\p{N}_]*\}?)/u);
  return { from: column - 1, to: column - 1 + Math.max(1, found?.[0].length ?? 1), name: "wrong" };
};

const painted = (line, all) => {
  const edges = [...new Set([0, line.length, ...all.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const block = document.createElement("div");
  edges.slice(0, -1).forEach((from, at) => {
    const piece = document.createElement("span");
    piece.textContent = line.slice(from, edges[at + 1]);
    piece.className = all.filter((mark) => mark.from <= from && from < mark.to).map((mark) => mark.name).join(" ");
    block.append(piece);
  });
  if (line === "") block.append(document.createElement("br"));
  return block;
};

const paint = (source) => {
  const field = find("textarea", source);
  const fault = find(".source-error[data-line]", source.closest(".editor") ?? source)?.dataset;
  const ground = find(".painted", source) ?? source.insertBefore(document.createElement("div"), field);
  ground.className = "painted";
  ground.ariaHidden = "true";
  ground.dir = field.dir;
  ground.replaceChildren(
    ...field.value.split("\n").map((line, at) =>
      painted(line, +fault?.line === at + 1 ? [...marks(line), faulty(line, +fault.column)] : marks(line)),
    ),
  );
};

const paintAll = () => all(".source").forEach(paint);
on("input", (event) => {
  const source = event.target.closest(".source");
  if (source) paint(source);
});
["htmx:afterSettle", "htmx:oobAfterSwap", "reset"].forEach((moment) => on(moment, () => setTimeout(paintAll)));
paintAll();

/* A suggestion takes the place of the name that nothing has. */

on("click", (event) => {
  const button = event.target.closest("[data-mend]");
  if (!button) return;
  const { line, column } = button.closest(".source-error").dataset;
  const field = find(".source textarea", button.closest(".editor"));
  const lines = field.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + (column - 1);
  const wrong = field.value.slice(from).match(/^\$!?(\{?)[\p{L}_][\p{L}\p{M}\w.]*(\}?)/u);
  if (!wrong) return;
  const mended = wrong[1] && wrong[2] ? `\${${button.dataset.mend}}` : `$${button.dataset.mend}${wrong[2]}`;
  field.focus();
  field.setRangeText(mended, from, from + wrong[0].length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

/* Drag and drop in the calendar: a drop opens the form that moves. */

let dragged = null;
const dayUnder = (event) => (dragged ? event.target.closest?.("[data-date]") : null);
const leave = () => all(".day.over").forEach((day) => day.classList.remove("over"));

on("dragstart", (event) => {
  const chip = event.target.closest?.("[data-move-url]");
  if (!chip) return;
  dragged = chip;
  chip.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", chip.textContent.trim());
});
on("dragover", (event) => {
  const day = dayUnder(event);
  if (!day) return;
  event.preventDefault();
  if (!day.classList.contains("over")) leave();
  day.classList.add("over");
});
on("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
  leave();
});
on("drop", (event) => {
  const day = dayUnder(event);
  if (!day || day.contains(dragged)) return;
  event.preventDefault();
  const address = new URL(dragged.dataset.moveUrl, location.href);
  address.searchParams.set("date", day.dataset.date);
  openFrom(address);
});

/* Rows dragged by their handle to another place; the arrows beside the handle do the same. */

let carried = null;
const rowUnder = (event) => (carried ? event.target.closest?.("[data-order] > [data-place]") : null);
const settle = () => all("[data-order] > .over").forEach((row) => row.classList.remove("over"));

on("dragstart", (event) => {
  const row = event.target.closest?.(".handle")?.closest("[data-order] > [data-place]");
  if (!row) return;
  carried = row;
  row.classList.add("dragged");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", row.dataset.place);
  event.dataTransfer.setDragImage(row, 20, 20);
});
on("dragover", (event) => {
  const row = rowUnder(event);
  if (!row || row.parentElement !== carried.parentElement) return;
  event.preventDefault();
  if (!row.classList.contains("over")) settle();
  row.classList.toggle("over", row !== carried);
});
on("dragend", () => {
  carried?.classList.remove("dragged");
  carried = null;
  settle();
});
on("drop", (event) => {
  const row = rowUnder(event);
  if (!row || row === carried || row.parentElement !== carried.parentElement) return;
  event.preventDefault();
  const arrow = find('button[name="step"][value^="move-"]:enabled', carried);
  arrow.value = `move-${carried.dataset.place}-${row.dataset.place}`;
  arrow.click();
});

/* Files dropped on a field that waits for them. */

on("dragover", (event) => {
  const place = event.target.closest?.(".drop");
  if (!place || dragged) return;
  event.preventDefault();
  place.classList.add("over");
});
on("dragleave", (event) => event.target.closest?.(".drop")?.classList.remove("over"));
on("drop", (event) => {
  const place = event.target.closest?.(".drop");
  const field = place && find('input[type="file"]', place);
  if (!field || dragged) return;
  event.preventDefault();
  place.classList.remove("over");
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
});

/* Files on their way to the library: each goes on its own, so that a bad one does not keep the good ones out. */

const uploadRow = (form, file) => {
  const row = find("template", form).content.firstElementChild.cloneNode(true);
  find("[data-name]", row).textContent = file.name;
  find(".uploads", form).prepend(row);
  return row;
};

const refuse = (row, text) => {
  row.className = "tone-berry";
  find("progress", row).replaceWith(text);
};

const send = (form, file, row) =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    const bar = find("progress", row);
    request.upload.onprogress = (event) => (bar.value = event.loaded / event.total);
    request.onload = () => {
      if (request.status === 401) return location.reload();
      if (request.status === 200) row.outerHTML = request.responseText;
      else refuse(row, explanation(request.responseText) || form.dataset.failed);
      done();
    };
    request.onerror = () => done(refuse(row, form.dataset.failed));
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader(unforged.header, unforged.value());
    const body = new FormData();
    body.append("files", file);
    request.send(body);
  });

on("change", async (event) => {
  const form = event.target.closest("form[data-upload]");
  if (!form || event.target.type !== "file") return;
  const waiting = [...event.target.files].map((file) => [file, uploadRow(form, file)]);
  event.target.value = "";
  for (const [file, row] of waiting) {
    if (file.size > Number(form.dataset.largest)) refuse(row, form.dataset.tooLarge);
    else await send(form, file, row);
  }
  all("[data-added]", form).forEach((row) => row.remove());
  form.dispatchEvent(new Event("uploaded", { bubbles: true }));
});

/* A form with one file is sent as soon as the file is there. */

on("change", (event) => {
  const form = event.target.closest("form[data-send-at-once]");
  if (!form || event.target.type !== "file" || event.target.files.length === 0) return;
  find(".drop", form).setAttribute("aria-busy", "true");
  form.requestSubmit();
});

/* A form that was not accepted comes back: the cursor stands where something has to be put right. */

find('[aria-invalid="true"]')?.focus();

/* Unsaved changes. */

on("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form) form.dataset.changed = "yes";
});
on("submit", (event) => delete event.target.dataset.changed);
on("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form[data-guard]");
  if (form && event.detail.successful && event.detail.requestConfig.verb !== "get") delete form.dataset.changed;
});
addEventListener("beforeunload", (event) => {
  if (find("form[data-changed]")) event.preventDefault();
});

/* What is typed into a form that is kept stays in this tab until it is saved, even if the session ends in between. */

const keptAs = (name) => `kept:${name}`;
const typed = (form) => [...new FormData(form)].filter(([name]) => name !== "_csrf");
const asText = (fields) => JSON.stringify(fields.map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]));

const bringBack = (form, kept) => {
  const back = document.createElement("form");
  back.method = "post";
  back.action = form.dataset.back;
  const csrf = find('input[name="_csrf"]', form);
  [...JSON.parse(kept), ["_csrf", csrf.value]].forEach(([name, value]) => {
    const field = back.appendChild(document.createElement("textarea"));
    field.name = name;
    field.value = value;
  });
  back.hidden = true;
  document.body.append(back);
  back.submit();
};

all("form[data-keep]").forEach((form) => {
  const name = keptAs(form.dataset.keep);
  const kept = sessionStorage.getItem(name);
  if ("saved" in form.dataset) sessionStorage.removeItem(name);
  else if (kept && !("unsaved" in form.dataset) && kept !== asText(typed(form))) bringBack(form, kept);
});
on("input", (event) => {
  const form = event.target.closest("form[data-keep]");
  if (form) sessionStorage.setItem(keptAs(form.dataset.keep), asText(typed(form)));
});
on("click", (event) => {
  const forgetting = event.target.closest("[data-forget]");
  if (!forgetting) return;
  sessionStorage.removeItem(keptAs(forgetting.dataset.forget));
  all("form[data-changed]").forEach((form) => delete form.dataset.changed);
});
/* The page comes back after the sign-in, and so does what is kept. */
on("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.status === 401) all("form[data-keep]").forEach((form) => delete form.dataset.changed);
});

/* A form that met the end of the session, or a database that was away, is filled in again; nothing secret is kept for it. */

const SENT = "sent";
const INTERRUPTED = "#interrupted";
const place = (form) => new URL(form.action).pathname;
const typedInto = (form) =>
  [...form.elements].filter((field) => field.name && !/^(hidden|password|file|submit|button|fieldset)$/.test(field.type));
const said = (field) => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked;
  return field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
};
const say = (field, value) => {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value;
  else if (field.multiple) [...field.options].forEach((option) => (option.selected = value.includes(option.value)));
  else field.value = value;
};
const asked = (fields) => fields.map((field) => [field.name, field.type === "radio" || field.type === "checkbox" ? field.value : ""]);
const remember = (form) => {
  if (form.method !== "post" || form.matches("[data-keep]")) return;
  const fields = typedInto(form);
  sessionStorage.setItem(SENT, JSON.stringify({ to: place(form), asked: asked(fields), said: fields.map(said) }));
};
const fillIn = (form, sent, because) => {
  typedInto(form).forEach((field, at) => say(field, sent.said[at]));
  form.closest("details")?.setAttribute("open", "");
  if (form.closest("dialog:not([open])")) form.closest("dialog").showModal();
  form.dispatchEvent(new Event("input", { bubbles: true }));
  find("#notices").replaceChildren(find(because).content.firstElementChild.cloneNode(true));
};
const goesTo = (sent) => (form) =>
  form.method === "post" && place(form) === sent.to && JSON.stringify(asked(typedInto(form))) === JSON.stringify(sent.asked);

/* At the door and on the pages of errors, what was sent waits for the page after them. */
const sent = JSON.parse(sessionStorage.getItem(SENT));
if (find("#notices")) {
  on("submit", (event) => remember(event.target));
  sessionStorage.removeItem(SENT);
  const interrupted = location.hash === INTERRUPTED;
  if (interrupted) history.replaceState(null, "", location.pathname + location.search);
  const form = sent && (interrupted || sent.unanswered) && all("form").find(goesTo(sent));
  if (form) fillIn(form, sent, interrupted ? INTERRUPTED : "#unanswered");
} else if (sent && find("[data-unanswered]")) {
  sessionStorage.setItem(SENT, JSON.stringify({ ...sent, unanswered: true }));
}

/* Menus that drop down close when one looks elsewhere. */

on("click", (event) =>
  all("details.pick[open]").forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open")),
);
on("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.pick[open]");
  if (!menu) return;
  menu.removeAttribute("open");
  find("summary", menu).focus();
});
