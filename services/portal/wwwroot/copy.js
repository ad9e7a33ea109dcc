// The buttons to copy and to print exist only where a script can do it.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) {
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    const groups = [...document.getElementById(button.dataset.copy).children].map((group) => group.textContent.trim());
    await navigator.clipboard.writeText(groups.join("-"));
    document.getElementById("copy-status").textContent = button.dataset.copied;
  });
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
