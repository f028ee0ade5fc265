// Completes <input data-complete="/reference/actions" list="id"> from the service reference while it is typed.
// Without it the list holds what the page came with, and any text can be typed.
for (const input of document.querySelectorAll("[data-complete]")) {
  const list = document.getElementById(input.getAttribute("list"));
  let asked = 0;
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => complete(input, list, ++asked, () => asked), 120);
  });
}

async function complete(input, list, turn, newest) {
  if (input.value.length < 2) return;
  const answer = await fetch(`${input.dataset.complete}?text=${encodeURIComponent(input.value)}`).catch(() => null);
  if (!answer?.ok || turn !== newest()) return;
  list.replaceChildren(...(await answer.json()).map(text => Object.assign(document.createElement("option"), { value: text })));
}
