// Small conveniences of every page. Without them the pages still work.

// <button data-copy="id"> copies the text of the field with that id.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // No permission or no secure context: select the text, so that the keyboard can copy it.
    field.focus();
    field.select();
    return;
  }
  const words = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = words; }, 1500);
});

// Problems are read out and reached at once.
document.querySelector(".errors")?.focus();

// After a form is sent the page opens at the place it was about, and the keyboard goes on from there.
// What a link within the page points to is opened if it is folded.
const unfold = () => {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener("hashchange", unfold);
unfold();

const place = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
if (place && document.activeElement === document.body) {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
