// Completes <input data-complete="/reference/actions" list="id"> from the service reference while it is typed.
// With data-complete-with="id" the completion is about the action in that field, and comes as soon as the input is reached.
// Without it the list holds what the page came with, and any text can be typed.
for (const input of document.querySelectorAll("[data-complete]")) {
  const list = document.getElementById(input.getAttribute("list"));
  const own = [...list.options].map(option => option.value);
  let asked = 0;
  let timer;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(() => complete(input, list, own, ++asked, () => asked), 120);
  };
  input.addEventListener("input", ask);
  if (input.dataset.completeWith) input.addEventListener("focus", ask);
}

async function complete(input, list, own, turn, newest) {
  const about = input.dataset.completeWith ? document.getElementById(input.dataset.completeWith).value.trim() : null;
  if (about === null && input.value.length < 2) return;
  const address = new URL(input.dataset.complete, location.origin);
  address.searchParams.set("text", input.value);
  if (about) address.searchParams.set("action", about);
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || turn !== newest()) return;
  const found = await answer.json();
  const texts = about === null ? found : [...new Set([...own, ...found])];
  list.replaceChildren(...texts.map(text => Object.assign(document.createElement("option"), { value: text })));
}
