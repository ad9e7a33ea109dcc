// Leaves faster than the form alone: this page is replaced at once and the session ends behind it. Without this script
// the button still works. Esc three times does the same.
const form = document.querySelector("form[data-leave-to]");

function leave() {
  fetch(form.action, { method: "POST", keepalive: true, redirect: "manual", credentials: "same-origin" }).catch(() => {});
  document.documentElement.hidden = true;
  location.replace(form.dataset.leaveTo);
}

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
    if (presses.length >= 3) {
      leave();
    }
  });
}
