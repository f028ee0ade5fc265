// <policy-editor> puts CodeMirror over the <textarea> inside it. Without this script the textarea is the editor.
//
//   <policy-editor aria-label="Document 1, permissions policy"><textarea name="documents[0].text">…</textarea></policy-editor>
//
// The textarea always holds the text, so that the form and other scripts need not know of the editor; each edit raises `input` on it.
//   setText(text)          replaces the text
//   setFindings(marks)     shows findings; findings.js says what a mark is
//   explain(id)            goes to a finding, takes the focus and opens its explanation; false if it is not there
//   applyFix(id)           puts a finding's fix into the text; false if it has none or the text has changed
//   reveal(from, to)       selects, scrolls there and takes the focus
//
// It lives in a shadow root: there CodeMirror's styles are constructed sheets, which a strict content security policy allows.
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, highlightSpecialChars, drawSelection, highlightActiveLine } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { search, searchKeymap, highlightSelectionMatches } from "@codemirror/search";
import { json } from "@codemirror/lang-json";
import { findings, show, open, apply } from "./findings.js";
import { look } from "./look.js";

const keys = "F8 goes to the next finding and Shift+F8 to the one before; each opens its explanation. Alt+Enter puts its fix into the text. Escape closes it.";

class PolicyEditor extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector("textarea");
    if (!area || this.view) return;
    this.area = area;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.getElementById("keys")) root.append(this.#hint());
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: area.value,
        extensions: [
          lineNumbers(), findings, history(), drawSelection(), highlightSpecialChars(), highlightActiveLine(), highlightSelectionMatches(),
          indentOnInput(), bracketMatching(), search(), json(), EditorView.lineWrapping, look,
          EditorState.readOnly.of(this.hasAttribute("readonly")),
          EditorView.contentAttributes.of({ "aria-label": this.getAttribute("aria-label") ?? "Policy", "aria-describedby": "keys", spellcheck: "false", tabindex: "0" }),
          // Tab moves on to the next control, as in any form.
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
          EditorView.updateListener.of(update => { if (update.docChanged) this.#changed(update); }),
        ],
      }),
    });
    area.hidden = true;
  }

  // Blazor and scripts may move the element: the text is in the textarea, so a new view loses nothing.
  disconnectedCallback() {
    this.#flush();
    this.view?.destroy();
    this.view = null;
  }

  get value() { return this.view ? this.view.state.doc.toString() : this.area?.value ?? ""; }

  setText(text) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
    this.#flush();
  }

  setFindings(marks) { if (this.view) show(this.view, marks); }

  explain(id) { return this.view ? open(this.view, id) : false; }

  applyFix(id) { return this.view ? apply(this.view, id) : false; }

  reveal(from, to) {
    const length = this.view.state.doc.length;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
    this.view.focus();
  }

  #hint() {
    const hint = document.createElement("p");
    hint.id = "keys";
    hint.hidden = true;
    hint.textContent = keys;
    return hint;
  }

  #changed(update) {
    this.area.value = this.view.state.doc.toString();
    this.pending = true;
    clearTimeout(this.timer);
    // A fix is one whole edit: what it did is checked at once.
    const wait = update.transactions.some(transaction => transaction.isUserEvent("input.fix")) ? 0 : 150;
    this.timer = setTimeout(() => this.#flush(), wait);
  }

  #flush() {
    clearTimeout(this.timer);
    if (!this.pending) return;
    this.pending = false;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("policy-editor", PolicyEditor);
