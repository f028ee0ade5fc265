// The submit page: keeps the draft while it is typed, and shows what the Local check says of it.
const form = document.getElementById("submission");
if (form) start(form);

function start(form) {
  const base = `/submit/${form.dataset.draft}`;
  const kept = document.getElementById("kept");
  let submitting = false;
  let asked = 0;

  const keep = debounce(async () => {
    if (submitting) return;
    try {
      const answer = await fetch(`${base}/keep`, { method: "POST", body: fields() });
      if (!answer.ok) throw new Error(answer.statusText);
      const { keptAt } = await answer.json();
      kept.textContent = `Draft kept ${new Date(keptAt).toLocaleTimeString()}`;
    } catch {
      kept.textContent = "The draft could not be kept: the server does not answer. What you typed is still here; try again with Keep draft.";
    }
  }, 700);

  const analyze = debounce(async () => {
    const turn = ++asked;
    const sent = fields();
    try {
      const answer = await fetch(`${base}/analysis`, { method: "POST", body: sent });
      if (!answer.ok || turn !== asked) return;
      show(await answer.json(), sent);
    } catch {
      // The next keystroke asks again; the note about the draft says that the server is away.
    }
  }, 250);

  form.addEventListener("input", () => { keep(); analyze(); });
  form.addEventListener("change", event => {
    if (event.target.type === "file") { if (event.target.closest(".document")) upload(event.target); }
    else { keep(); analyze(); }
    showKinds();
  });
  form.addEventListener("submit", () => { submitting = true; });
  form.addEventListener("click", event => {
    const button = event.target.closest("[data-reveal], [data-fix]");
    if (!button) return;
    const editor = button.closest(".document")?.querySelector("policy-editor");
    if (button.dataset.fix) { editor?.applyFix?.(Number(button.dataset.fix)); return; }
    if (button.dataset.finding && editor?.explain?.(Number(button.dataset.finding))) return;
    const [from, to] = [Number(button.dataset.reveal), Number(button.dataset.revealEnd)];
    if (editor?.reveal) { editor.reveal(from, to); return; }
    const text = editor?.querySelector("textarea") ?? document.getElementById("table");
    text.focus();
    text.setSelectionRange(from, to);
  });
  showKinds();
  customElements.whenDefined("policy-editor").then(() => {
    for (const keys of form.querySelectorAll(".editor-keys")) keys.hidden = false;
    analyze();
  });

  // Files are sent only with the form itself: here their text stands in the editor already.
  function fields() {
    const data = new FormData(form);
    for (const name of [...data.keys()]) if (name.endsWith(".file") || name === "_handler") data.delete(name);
    return data;
  }

  // Marks are places in the text that was sent: for another text the next answer brings its own.
  function show(parts, sent) {
    document.getElementById("table-preview").innerHTML = parts.table;
    parts.documents.forEach((part, i) => {
      const document_ = form.querySelector(`[data-document="${i}"]`);
      if (!document_) return;
      document_.querySelector(".live-findings").innerHTML = part.findings;
      const editor = document_.querySelector("policy-editor");
      if (editor?.value === sent.get(`documents[${i}].text`)?.replaceAll("\r\n", "\n")) editor.setFindings(part.marks);
    });
  }

  async function upload(input) {
    const file = input.files[0];
    if (!file) return;
    const list = input.closest(".document").querySelector(".live-findings");
    if (file.size > 256 * 1024) {
      list.textContent = `${file.name} is ${Math.round(file.size / 1024)} KB. The most that is read is 256 KB; the text in the editor is as it was.`;
      input.value = "";
      return;
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      const editor = input.closest(".document").querySelector("policy-editor");
      const area = editor.querySelector("textarea");
      if (editor.setText) editor.setText(text); else area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      list.textContent = `${file.name} is not UTF-8. Save it as UTF-8 and choose it again; the text in the editor is as it was.`;
    }
    input.value = "";
  }

  // Fields that belong to one choice only are shown with it.
  function showKinds() {
    for (const part of form.querySelectorAll(".document")) {
      part.querySelector(".only-resource-policy").hidden = part.querySelector("select").value !== "ResourcePolicy";
    }
    form.querySelector(".only-temporary").hidden = form.querySelector("[name=duration]:checked")?.value !== "temporary";
  }
}

function debounce(action, wait) {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(action, wait); };
}
