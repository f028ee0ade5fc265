// How the editor looks: the tokens of css/tokens.css, which reach into the shadow root.
import { EditorView } from "@codemirror/view";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

// Told apart without colour too: square, diamond, triangle, dot.
const shapes = {
  error: { borderRadius: "1px" },
  warning: { borderRadius: "1px", transform: "rotate(45deg) scale(.85)" },
  info: { clipPath: "polygon(50% 0, 100% 100%, 0 100%)" },
  hint: { borderRadius: "50%" },
};

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", fontSize: "var(--text-sm)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", minHeight: "16rem", maxHeight: "36rem", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--ink-2)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--link) 6%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--link) 25%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--link-tint)", outline: "1px solid var(--link)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line)", maxWidth: "min(34rem, calc(100vw - 2rem))" },
  ".cm-tooltip": { zIndex: "5", borderRadius: "var(--radius)", boxShadow: "var(--shadow)", fontFamily: "var(--sans)", overflow: "hidden" },
  // CodeMirror draws these as data: images, which the content security policy refuses.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy 1px", textUnderlineOffset: "3px" },
  ...Object.fromEntries(Object.entries({ error: "error", warning: "security", info: "warning", hint: "suggest" }).flatMap(([severity, tone]) => [
    [`.cm-lintRange-${severity}`, { textDecorationColor: `var(--${tone})` }],
    [`.cm-lint-marker-${severity}`, { content: "''", backgroundColor: `var(--${tone})`, ...shapes[severity] }],
  ])),
  ".cm-lint-marker": { width: ".6em", height: ".6em", margin: ".35em .1em" },
  ".cm-textfield, .cm-button": { color: "var(--ink)", backgroundColor: "var(--surface)", backgroundImage: "none", border: "1px solid var(--line-strong)" },
  ".cm-diagnostic": { margin: "0", padding: "0", border: "0", borderLeft: "0", whiteSpace: "normal" },
  ".cm-diagnostic + .cm-diagnostic": { borderTop: "1px solid var(--line)" },
  ".explanation": { display: "grid", gap: ".375rem", padding: ".625rem .875rem", borderTop: "2px solid var(--tone)", lineHeight: "1.45", fontSize: "var(--text-sm)" },
  ".explanation p": { margin: "0" },
  ".explanation code": { fontFamily: "var(--mono)", fontSize: ".95em" },
  ".explanation .type": { color: "var(--tone)" },
  ".explanation .code, .explanation .place": { color: "var(--ink-2)", fontSize: "var(--text-xs)" },
  ".explanation .advice": { color: "var(--ink-2)" },
  ".explanation .ways": { display: "flex", flexWrap: "wrap", gap: ".375rem .875rem", alignItems: "center" },
  ".explanation a": { color: "var(--link)", textUnderlineOffset: "2px" },
  ".explanation button": { font: "inherit", color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", padding: ".1875rem .625rem", minHeight: "1.75rem", cursor: "pointer" },
  ".explanation button:hover": { backgroundColor: "var(--hover)" },
  ".explanation :is(a, button):focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "2px" },
  ".explanation kbd": { fontFamily: "var(--sans)", fontSize: "var(--text-xs)", color: "var(--ink-2)", marginLeft: ".375rem" },
});

const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--src-key)", fontWeight: "600" },
  { tag: tags.string, color: "var(--src-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--open)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--src-punct)" },
]));

export const look = [theme, colours];
