// <div class="line-builder" hidden data-adds-to="text-area-id" data-joins=" on "> writes its fields as a line into the text area.
for (const builder of document.querySelectorAll(".line-builder")) {
  builder.hidden = false;
  const fields = [...builder.querySelectorAll("input")];
  builder.querySelector("button").addEventListener("click", () => add(builder, fields));
  builder.addEventListener("keydown", event => {
    // Enter is for the line; the form is sent with its own button.
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    add(builder, fields);
  });
}

function add(builder, fields) {
  const missing = fields.find(field => !field.value.trim());
  if (missing) {
    missing.focus();
    return;
  }
  const text = document.getElementById(builder.dataset.addsTo);
  const line = fields.map(field => field.value.trim()).join(builder.dataset.joins);
  text.value = `${text.value.trimEnd()}${text.value.trim() ? "\n" : ""}${line}`;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  for (const field of fields) field.value = "";
  fields[0].focus();
}
