// Saves a long form by itself while somebody types. What is not saved stays in the form, whatever happens: when the
// connection is lost or the session is over it tries again, and when somebody else saved it waits for the writer. The form
// works without this script: its button saves it.
const form = document.querySelector("form[data-autosave]");
const bar = document.getElementById("saving");
const said = document.getElementById("saving-said");
const signIn = document.getElementById("saving-sign-in");
const compare = document.getElementById("saving-compare");
const version = form.elements.namedItem("version");
const quietMs = 3_000;
const mostMs = 20_000;
const againMs = 10_000;
const patienceMs = 30_000;
let paused = form.dataset.autosave === "paused";
let running;
let timer;
let since;
let leaving = false;

function content() {
  const fields = new FormData(form);
  fields.delete("version");
  return new URLSearchParams(fields).toString();
}

let kept = form.dataset.autosave === "saved" ? content() : "";
const isDirty = () => content() !== kept;

function say(text, { out = false, changed = false, warns = false } = {}) {
  if (said.textContent !== text) {
    said.textContent = text;
  }
  signIn.hidden = !out;
  compare.hidden = !changed;
  bar.classList.toggle("zl-saving--warns", warns);
}

// What lacks now, beside the parts that it is about.
function showFaults(faults) {
  document.querySelectorAll("[data-faults]").forEach((box) => {
    const own = faults.filter((f) => f.part === box.dataset.faults);
    box.hidden = own.length === 0;
    box.querySelector("ul").replaceChildren(...own.map((f) => {
      const line = document.createElement("li");
      line.className = "utrecht-unordered-list__item";
      line.textContent = f.said;
      return line;
    }));
  });
}

function later(ms) {
  clearTimeout(timer);
  timer = setTimeout(save, ms);
}

async function answerOf(response) {
  return response.headers.get("Content-Type")?.startsWith("application/json") ? response.json() : {};
}

// How it went: saved, incomplete (something unfinished was left out), lost, out, gone, changed or wrong.
async function send() {
  clearTimeout(timer);
  const sent = content();
  const body = new URLSearchParams(new FormData(form));
  say(bar.dataset.busy);
  let response;
  let answer;
  try {
    response = await fetch(new URL("?handler=Auto", form.action), { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(patienceMs) });
    answer = await answerOf(response);
  } catch {
    response = undefined;
  }

  if (response?.ok && answer.version) {
    kept = sent;
    since = undefined;
    version.value = answer.version;
    showFaults(answer.faults ?? []);
    say(answer.said);
    if (isDirty()) {
      typed();
    }
    return answer.isIncomplete ? "incomplete" : "saved";
  }
  switch (response?.status) {
    case 401:
      say(bar.dataset.out, { out: true, warns: true });
      later(againMs);
      return "out";
    case 403:
    case 404:
      say(bar.dataset.gone, { warns: true });
      return "gone";
    case 412:
      paused = true;
      say(answer.said, { changed: true, warns: true });
      return "changed";
    case 400:
    case 422:
      say(answer.said ?? bar.dataset.open, { warns: true });
      return "wrong";
    default:
      say(bar.dataset.lost, { warns: true });
      later(againMs);
      return "lost";
  }
}

// One at a time: whoever asks meanwhile gets the same answer.
function save() {
  if (paused || !isDirty()) {
    return Promise.resolve(paused ? "changed" : "saved");
  }
  running ??= send().finally(() => { running = undefined; });
  return running;
}

function typed() {
  if (paused || !isDirty()) {
    return;
  }
  since ??= Date.now();
  later(Math.max(0, Math.min(quietMs, since + mostMs - Date.now())));
}

bar.hidden = false;
form.addEventListener("input", typed);
form.addEventListener("change", typed);
addEventListener("online", () => { if (isDirty()) { save(); } });
addEventListener("offline", () => { if (isDirty()) { say(bar.dataset.lost, { warns: true }); } });
document.addEventListener("visibilitychange", () => { if (isDirty() && !running) { save(); } });
addEventListener("pageshow", () => { leaving = false; });

// A button of the form leads to another page: never before what was typed is safe.
form.addEventListener("submit", async (event) => {
  const { submitter } = event;
  if (leaving) {
    return;
  }
  event.preventDefault();

  // A form cannot be sent again from within its own event, however soon after it.
  await new Promise((resolve) => { setTimeout(resolve); });
  await running;
  const went = await save();
  if (["lost", "out", "gone"].includes(went) || (went === "saved" && submitter && !submitter.name)) {
    bar.scrollIntoView({ block: "nearest" });
    return;
  }
  leaving = true;
  form.requestSubmit(submitter);
});

addEventListener("beforeunload", (event) => {
  if (!leaving && isDirty()) {
    event.preventDefault();
  }
});
if (form.dataset.autosave !== "saved") {
  say(bar.dataset.open, { warns: true });
  typed();
}
