// Findings in the editor: gutter, underline, explanation under the pointer and by keyboard, and the fix where one is known.
//
// A mark is { id, from, to, tone: "error" | "security" | "warning" | "suggest", type, code, title, message, advice, fix, page }: offsets in UTF-16
// units; text in backticks is code; `fix` is text to put in place of the mark, or null; `page` is the address of the check's page, or null.
import { StateEffect, StateField } from "@codemirror/state";
import { EditorView, keymap, showTooltip, closeHoverTooltips } from "@codemirror/view";
import { forEachDiagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";

// CodeMirror's four severities stand for Access Analyzer's four finding types; look.js draws them.
const severities = { error: "error", security: "warning", warning: "info", suggest: "hint" };

const explain = StateEffect.define();

// The finding whose explanation the keyboard opened; it closes with the next edit or move.
const explained = StateField.define({
  create: () => null,
  update(place, transaction) {
    for (const effect of transaction.effects) if (effect.is(explain)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : place;
  },
  provide: field => showTooltip.from(field, place => place && {
    pos: place.from,
    end: place.to,
    above: false,
    create: view => ({ dom: explanation(view, place.mark, place) }),
  }),
});

export const findings = [
  lintGutter(),
  explained,
  keymap.of([
    { key: "F8", run: view => move(view, 1), shift: view => move(view, -1), preventDefault: true },
    { key: "Alt-Enter", run: view => { const place = view.state.field(explained); return place ? fix(view, place) : false; } },
    { key: "Escape", run: close },
  ]),
];

/** Shows marks that were made for the text as it is now. */
export function show(view, marks) {
  const length = view.state.doc.length;
  const diagnostics = marks.map(mark => {
    const [from, to] = [Math.min(mark.from, length), Math.min(mark.to, length)];
    const known = { ...mark, text: view.state.sliceDoc(from, to) };
    return { from, to, severity: severities[mark.tone], message: plain(mark.message), mark: known, renderMessage: () => explanation(view, known) };
  }).sort((a, b) => a.from - b.from || a.to - b.to);
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Goes to the finding with that id and opens its explanation; false if the text has none. */
export function open(view, id) {
  const found = places(view.state);
  return go(view, found, found.findIndex(place => place.mark.id === id));
}

/** Puts the fix of the finding with that id into the text; false if there is none, or the text under it is another by now. */
export function apply(view, id) {
  const place = places(view.state).find(place => place.mark.id === id);
  return place ? fix(view, place) : false;
}

// Where the findings are now: edits since move them.
function places(state) {
  const found = [];
  forEachDiagnostic(state, ({ mark }, from, to) => { if (mark) found.push({ mark, from, to }); });
  return found.sort((a, b) => a.from - b.from || a.to - b.to || a.mark.id - b.mark.id);
}

function move(view, step) {
  const found = places(view.state);
  if (found.length === 0) {
    view.dispatch({ effects: EditorView.announce.of("No findings.") });
    return true;
  }
  const at = found.findIndex(place => place.mark.id === view.state.field(explained)?.mark.id);
  const { from } = view.state.selection.main;
  const after = found.findIndex(place => place.from >= from);
  const next = at >= 0 ? at + step : step > 0 ? Math.max(after, 0) : (after < 0 ? found.length : after) - 1;
  return go(view, found, (next + found.length) % found.length);
}

function go(view, found, index) {
  if (index < 0 || index >= found.length) return false;
  const place = { ...found[index], number: index + 1, count: found.length };
  const { mark } = place;
  view.focus();
  view.dispatch({
    selection: { anchor: place.from, head: place.to },
    effects: [
      closeHoverTooltips,
      EditorView.scrollIntoView(place.from, { y: "center" }),
      EditorView.announce.of(plain(`Finding ${place.number} of ${place.count}. ${mark.type}: ${mark.title}. ${mark.message} ${mark.advice}${mark.fix === null ? "" : ` Alt+Enter puts ${mark.fix} in its place.`}`)),
      explain.of(place),
    ],
  });
  return true;
}

function fix(view, { mark, from, to }) {
  if (mark.fix === null) return false;
  if (view.state.readOnly || view.state.sliceDoc(from, to) !== mark.text) {
    view.dispatch({ effects: EditorView.announce.of("The text has changed since it was checked. Wait for the new findings.") });
    return false;
  }
  view.dispatch({
    changes: { from, to, insert: mark.fix },
    selection: { anchor: from, head: from + mark.fix.length },
    effects: [closeHoverTooltips, EditorView.announce.of(`Replaced with ${mark.fix}.`)],
    userEvent: "input.fix",
  });
  view.focus();
  return true;
}

function close(view) {
  if (!view.state.field(explained)) return false;
  view.dispatch({ effects: explain.of(null) });
  view.focus();
  return true;
}

function explanation(view, mark, place) {
  const box = element("div", { class: "explanation" });
  box.style.setProperty("--tone", `var(--${mark.tone})`);
  if (place) {
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Finding ${place.number} of ${place.count}`);
    // The text's keys work here too, for who has tabbed to the button.
    box.addEventListener("keydown", event => {
      if (event.key === "Escape" ? close(view) : event.key === "F8" && move(view, event.shiftKey ? -1 : 1)) event.preventDefault();
    });
  }
  box.append(
    element("p", {}, element("span", { class: "type" }, mark.type), " ", element("b", {}, ...prose(mark.title)), " ", element("span", { class: "code" }, mark.code)),
    element("p", {}, ...prose(mark.message)),
    element("p", { class: "advice" }, ...prose(mark.advice)));
  const ways = element("p", { class: "ways" });
  if (mark.fix !== null) {
    const button = element("button", { type: "button" }, "Replace with ", element("code", {}, mark.fix), ...(place ? [element("kbd", {}, "Alt+Enter")] : []));
    button.addEventListener("click", () => apply(view, mark.id));
    ways.append(button);
  }
  if (mark.page) ways.append(element("a", { href: mark.page, target: "_blank", rel: "noopener" }, "About this check"));
  if (place) ways.append(element("span", { class: "place" }, `${place.number} of ${place.count}, F8 for the next, Esc closes`));
  if (ways.childNodes.length > 0) box.append(ways);
  return box;
}

// A sentence in which text in backticks is code. Nothing in it is markup.
function prose(text) {
  return text.split("`").map((part, i) => i % 2 === 1 ? element("code", {}, part) : part);
}

function plain(text) { return text.replaceAll("`", ""); }

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}
