// A page with several forms is built anew when one of them is sent, or when it is left and reached again. What was half-written is there again afterwards, in this tab; what was sent is not.
const store = `unsaved:${location.pathname}`;

// A submission is kept as a draft on the server.
const forms = () => [...document.forms].filter(form => form.elements.namedItem("_handler") && !form.dataset.draft);
const changing = ["__RequestVerificationToken", "seen", "digest"];
const nameOf = form => [...form.elements].filter(field => field.type === "hidden" && !changing.includes(field.name)).map(field => `${field.name}=${field.value}`).join("&");
const fieldsOf = form => [...form.elements].filter(field => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
const isTicked = field => field.type === "checkbox" || field.type === "radio";
const isChanged = field => isTicked(field) ? field.checked !== field.defaultChecked
  : field.options ? [...field.options].some(option => option.selected !== option.defaultSelected)
  : field.value !== field.defaultValue;

let sent = null;
document.addEventListener("submit", event => { sent = event.target; });
// The page loads itself afresh when its checks have ended, perhaps while a form is on its way: whether that arrived nobody knows here, so its text is kept too.
globalThis.navigation?.addEventListener("navigate", event => { if (event.navigationType === "reload") sent = null; });
addEventListener("pagehide", () => {
  // The next one at this screen is somebody else.
  if (sent?.elements.namedItem("_handler")?.value === "sign-out") {
    sessionStorage.clear();
    return;
  }
  const kept = forms().filter(form => form !== sent).flatMap(form => fieldsOf(form)
    .map((field, index) => ({ form: nameOf(form), index, name: field.name, field }))
    .filter(one => isChanged(one.field))
    .map(({ form: of, index, name, field }) => ({ form: of, index, name, value: field.value, checked: field.checked })));
  if (kept.length > 0) sessionStorage.setItem(store, JSON.stringify(kept));
  else sessionStorage.removeItem(store);
});
addEventListener("pageshow", event => {
  // Back from the browser's own memory everything stands as it was.
  if (event.persisted) sent = null;
});

const kept = JSON.parse(sessionStorage.getItem(store) ?? "[]");
sessionStorage.removeItem(store);
for (const one of kept) {
  const form = forms().find(known => nameOf(known) === one.form);
  const field = form && fieldsOf(form)[one.index];
  // The server's own answer wins: it shows what was sent, or what has been saved since.
  if (field?.name !== one.name || isChanged(field)) continue;
  if (isTicked(field)) field.checked = one.checked;
  else field.value = one.value;
  for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
}
