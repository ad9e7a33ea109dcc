// In a list of cases the arrows (and j and k) go from one case to the next; only while a case of the list has the focus,
// so that no key means anything elsewhere. Without this script Tab does the same.
const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  const table = event.target.closest?.("table[data-rows]");
  if (!step || !table || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const links = [...table.querySelectorAll("tbody th a")];
  const next = links[links.indexOf(event.target) + step];
  if (next && links.includes(event.target)) {
    event.preventDefault();
    next.focus();
  }
});
