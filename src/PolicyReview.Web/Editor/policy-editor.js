// <policy-editor> puts CodeMirror over the <textarea> inside it. Without this script the textarea is the editor.
//
//   <policy-editor aria-label="Document 1, permissions policy"><textarea name="documents[0].text">…</textarea></policy-editor>
//
// The textarea always holds the text, so that the form and other scripts need not know of the editor; each edit raises `input` on it.
//   setText(text)          replaces the text
//   setFindings(marks)     [{ from, to, severity: "error" | "warning" | "info", message, code }], offsets in UTF-16 units
//   reveal(from, to)       selects, scrolls there and takes the focus
//
// It lives in a shadow root: there CodeMirror's styles are constructed sheets, which a strict content security policy allows.
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, highlightSpecialChars, drawSelection, highlightActiveLine } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, syntaxHighlighting, indentOnInput } from "@codemirror/language";
import { search, searchKeymap, highlightSelectionMatches } from "@codemirror/search";
import { lintGutter, setDiagnostics, lintKeymap } from "@codemirror/lint";
import { json } from "@codemirror/lang-json";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", fontSize: "var(--text-sm)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", minHeight: "16rem", maxHeight: "36rem", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--ink-2)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--link) 6%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--link) 25%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--link-tint)", outline: "1px solid var(--link)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line)", maxWidth: "34rem" },
  // CodeMirror draws these as data: images, which the content security policy refuses.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecorationColor: "var(--security)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecorationColor: "var(--warning)" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecorationColor: "var(--suggest)" },
  ".cm-lint-marker": { width: ".6em", height: ".6em", margin: ".35em .1em", borderRadius: "50%" },
  ".cm-lint-marker-error": { content: "''", backgroundColor: "var(--security)" },
  ".cm-lint-marker-warning": { content: "''", backgroundColor: "var(--warning)" },
  ".cm-lint-marker-info": { content: "''", backgroundColor: "var(--suggest)" },
  ".cm-textfield, .cm-button": { color: "var(--ink)", backgroundColor: "var(--surface)", backgroundImage: "none", border: "1px solid var(--line-strong)" },
});

const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--src-key)", fontWeight: "600" },
  { tag: tags.string, color: "var(--src-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--open)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--src-punct)" },
]));

class PolicyEditor extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector("textarea");
    if (!area || this.view) return;
    this.area = area;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: area.value,
        extensions: [
          lineNumbers(), lintGutter(), history(), drawSelection(), highlightSpecialChars(), highlightActiveLine(), highlightSelectionMatches(),
          indentOnInput(), bracketMatching(), search(), json(), EditorView.lineWrapping, look, colours,
          EditorState.readOnly.of(this.hasAttribute("readonly")),
          EditorView.contentAttributes.of({ "aria-label": this.getAttribute("aria-label") ?? "Policy", spellcheck: "false", tabindex: "0" }),
          // Tab moves on to the next control, as in any form.
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
          EditorView.updateListener.of(update => { if (update.docChanged) this.#changed(); }),
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

  setFindings(marks) {
    if (!this.view) return;
    const length = this.view.state.doc.length;
    const diagnostics = marks
      .map(mark => ({ from: Math.min(mark.from, length), to: Math.min(mark.to, length), severity: mark.severity, message: mark.message, source: mark.code }))
      .sort((a, b) => a.from - b.from);
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  reveal(from, to) {
    const length = this.view.state.doc.length;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
    this.view.focus();
  }

  #changed() {
    this.area.value = this.view.state.doc.toString();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#flush(), 150);
    this.pending = true;
  }

  #flush() {
    clearTimeout(this.timer);
    if (!this.pending) return;
    this.pending = false;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("policy-editor", PolicyEditor);
