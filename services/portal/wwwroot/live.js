// Keeps a staff page fresh: a service says that something changed (never what), and the page asks for itself again with
// the person's own rights. Only regions marked data-live are replaced. Without this script there is the link to refresh.

// When the server began to make this page: what changed before the connection below stands is told as well.
const since = document.currentScript.dataset.since;
const regions = () => [...document.querySelectorAll("[data-live]")];
const [first] = regions();
const quietMs = 200;
let timer;
let running = false;
let again = false;

// Somebody who is filling in a field or has a list open is not disturbed: the region waits until they are done.
function isBusy(region) {
  const active = document.activeElement;
  return region.contains(active) && active.matches("select, textarea, input:not([type=hidden])");
}

function keyOf(element, region) {
  return element.id || `${element.tagName}:${[...region.querySelectorAll(element.tagName)].indexOf(element)}`;
}

// Details that somebody opened are no change.
function contentOf(region) {
  return region.innerHTML.replaceAll(' open=""', "");
}

function find(region, key) {
  if (!key.includes(":")) {
    return document.getElementById(key);
  }
  const [tag, index] = key.split(":");
  return region.querySelectorAll(tag)[Number(index)];
}

function replace(region, fresh) {
  const active = region.contains(document.activeElement) ? document.activeElement : null;
  const focusKey = active && (active.getAttribute("href") ?? keyOf(active, region));
  const open = [...region.querySelectorAll("details[open]")].map((d) => keyOf(d, region));
  const scrolls = [...region.querySelectorAll(".zl-scroll")].map((s) => s.scrollLeft);

  region.replaceChildren(...document.importNode(fresh, true).childNodes);

  open.forEach((key) => { const d = find(region, key); if (d) { d.open = true; } });
  [...region.querySelectorAll(".zl-scroll")].forEach((s, i) => { s.scrollLeft = scrolls[i] ?? 0; });
  if (active) {
    const same = active.hasAttribute("href")
      ? [...region.querySelectorAll("a[href]")].find((a) => a.getAttribute("href") === focusKey)
      : find(region, focusKey);
    same?.focus({ preventScroll: true });
  }
}

async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    if (response.status === 404) {
      // What may not be seen any more does not stay on the screen.
      location.reload();
    }
    if (!response.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    let changed = false;
    for (const region of regions()) {
      const fresh = page.getElementById(region.id);
      if (!fresh || contentOf(fresh) === contentOf(region)) {
        continue;
      }
      if (isBusy(region)) {
        region.addEventListener("focusout", later, { once: true });
        continue;
      }
      replace(region, fresh);
      changed = true;
    }
    if (changed) {
      const status = document.getElementById("live-status");
      status.textContent = "";
      setTimeout(() => { status.textContent = status.dataset.text; }, 50);
    }
  } catch {
    // Signed out or away for a moment: the page stays as it is, the link to refresh works.
  } finally {
    running = false;
    if (again) {
      again = false;
      later();
    }
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(refresh, quietMs);
}

// A page that no longer keeps itself fresh says so, when that lasts; a short break nobody needs to know of.
const lost = document.getElementById("live-lost");
const lostMs = 3000;
let source;
let opened = false;
let lostTimer;

function isLost() {
  lostTimer ??= setTimeout(() => { lost.textContent = lost.dataset.text; }, lostMs);
}

// There is one connection at a time, whoever asked for a new one: the browser that is online again, or the wait after a refusal.
function listen() {
  source?.close();
  const address = first.dataset.live;
  source = new EventSource(`${address}${address.includes("?") ? "&" : "?"}since=${encodeURIComponent(since)}`);
  source.addEventListener("changed", later);
  source.addEventListener("open", () => {
    clearTimeout(lostTimer);
    lostTimer = undefined;
    lost.textContent = "";

    // While it was lost something may have been missed.
    if (opened) {
      later();
    }
    opened = true;
  });
  source.addEventListener("error", () => {
    isLost();

    // The browser tries again by itself, but not after an answer that refused.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, lostMs);
    }
  });
}

if (first) {
  listen();
  addEventListener("offline", isLost);
  addEventListener("online", listen);
  addEventListener("pagehide", () => source.close());
}
