// The quiz form. It knows statements and answers, never a key: Python keeps the answers file.
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const NBSP = "\u00a0";
const ACK_DELAY = 4000;

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  // JupyterLab takes a letter or an arrow as a command on the notebook, unless the element that
  // has the focus says otherwise.
  node.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

function markup(html, tag = "span") {
  const node = document.createElement(tag);
  node.innerHTML = html; // made by Python from the released statement, escaped there
  return node;
}

// One function a kind: (question, value, save, name) -> node. `save` takes the whole answer.
const CONTROLS = { choice, choices, number: typed, text: typed, order, match, table, line };

function options(texts, type, name, isOn, onChange) {
  return texts.map((text, rank) => {
    const input = el("input", { type, name, value: LETTERS[rank] });
    input.checked = isOn(rank);
    input.addEventListener("change", () => onChange(rank, input.checked));
    const badge = el("span", { class: "cc1-letter" }, LETTERS[rank]);
    return el("label", { class: "cc1-option" }, input, badge, markup(text));
  });
}

function group(hint, nodes) {
  return el("fieldset", {}, el("legend", {}, hint), ...nodes);
}

function choice(question, value, save, name) {
  const pick = (rank) => save(LETTERS[rank]);
  const nodes = options(question.choices, "radio", name, (rank) => value === LETTERS[rank], pick);
  return group("Une seule réponse", nodes);
}

function choices(question, value, save, name) {
  const chosen = new Set(Array.isArray(value) ? value : []);
  const toggle = (rank, on) => {
    on ? chosen.add(LETTERS[rank]) : chosen.delete(LETTERS[rank]);
    save([...chosen].sort());
  };
  const isOn = (rank) => chosen.has(LETTERS[rank]);
  return group("Plusieurs réponses justes", options(question.choices, "checkbox", name, isOn, toggle));
}

function line(question, value, save, name) {
  const nodes = question.form.lines.map((text, rank) => {
    const input = el("input", { type: "radio", name, value: rank + 1 });
    input.checked = Number(value) === rank + 1;
    input.addEventListener("change", () => save(rank + 1));
    const number = el("span", { class: "cc1-letter" }, String(rank + 1));
    return el("label", { class: "cc1-option cc1-line" }, input, number, el("code", {}, text));
  });
  return group("La ligne fautive", nodes);
}

function entry(value, label, save) {
  const input = el("input", {
    type: "text", "aria-label": label, autocomplete: "off", spellcheck: "false", maxlength: 400,
  });
  input.value = value ?? "";
  let timer;
  const send = () => { clearTimeout(timer); timer = null; save(input.value.trim()); };
  // While typing, save after a short pause; at once when the field is left.
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(send, 400); });
  input.addEventListener("blur", () => timer && send());
  return input;
}

function typed(question, value, save, name, hint) {
  const input = entry(value, "Votre réponse", save);
  const unit = question.form.unit ? el("span", { class: "cc1-unit" }, question.form.unit) : null;
  return el("label", { class: "cc1-typed" }, el("span", {}, `Votre réponse${NBSP}:`), input, unit,
    el("span", { class: "cc1-hint" }, hint));
}

function picker(texts, value, label, onChange) {
  const select = el("select", { "aria-label": label }, el("option", { value: "" }, "— choisir —"),
    ...texts.map((text, rank) => el("option", { value: LETTERS[rank] }, text)));
  select.value = value || "";
  select.addEventListener("change", () => onChange(select.value));
  return select;
}

function pickers(labels, shown, question, value, save, hint) {
  const answer = labels.map((_, rank) => (Array.isArray(value) && value[rank]) || "");
  const rows = labels.map((label, rank) => {
    const keep = (letter) => {
      answer[rank] = letter;
      save(answer.some(Boolean) ? [...answer] : null);
    };
    return el("label", { class: "cc1-row" }, shown(label, rank),
      picker(question.texts, answer[rank], `${hint}, ${label}`, keep));
  });
  return group(hint, rows);
}

function order(question, value, save) {
  const labels = question.form.choices.map((_, rank) => (rank === 0 ? "1er" : `${rank + 1}e`));
  const shown = (label) => el("span", { class: "cc1-rank" }, label);
  return pickers(labels, shown, question, value, save, "Ordre demandé");
}

function match(question, value, save) {
  const shown = (_, rank) => markup(question.left_html[rank]);
  return pickers(question.form.left, shown, question, value, save, "Association");
}

function table(question, value, save) {
  const count = question.form.formats.length;
  const answer = Array.from({ length: count }, (_, rank) => (Array.isArray(value) ? value[rank] : "") ?? "");
  const head = el("tr", {}, ...question.form.columns.map((title) => el("th", { scope: "col" }, title)));
  let next = 0;
  const rows = question.form.rows.map((row) => el("tr", {}, ...row.map((cell, column) => {
    if (cell !== null) return el(column ? "td" : "th", column ? {} : { scope: "row" }, cell);
    const rank = next++;
    const label = `${row.find((text) => text !== null) ?? ""}, ${question.form.columns[column]}`;
    return el("td", {}, entry(answer[rank], label, (text) => {
      answer[rank] = text;
      save(answer.some(Boolean) ? [...answer] : null);
    }));
  })));
  return el("table", { class: "cc1-table" }, el("thead", {}, head), el("tbody", {}, ...rows));
}

class Form {
  constructor(model, root) {
    Object.assign(this, { model, root, current: 0, all: false, pending: 0 });
    this.questions = model.get("questions");
    this.answers = { ...model.get("answers") };
    this.review = new Set(model.get("review"));
    this.done = new Set(model.get("done"));
    this.model.on("msg:custom", (message) => this.heard(message));
    this.build();
    const first = this.questions.findIndex((question) => !this.done.has(question.id));
    this.show(Math.max(first, 0), false);
  }

  build() {
    this.status = el("span", { class: "cc1-status", role: "status" });
    this.count = el("span", { class: "cc1-count" });
    this.bar = el("progress", { max: this.questions.length, "aria-label": "Questions répondues" });
    this.mode = el("button", { type: "button", class: "cc1-quiet", onclick: () => this.toggleMode() });
    this.grid = el("nav", { class: "cc1-grid", "aria-label": "Aller à une question" },
      ...this.questions.map((question, rank) => el("button", {
        type: "button", onclick: () => this.show(rank) }, String(rank + 1))));
    this.body = el("div", { class: "cc1-body" });
    const keys = `Clavier${NBSP}: Tab et les flèches pour se déplacer, une lettre (ou un chiffre) pour `
      + `choisir, Page suivante et Page précédente pour changer de question, R pour «${NBSP}à revoir${NBSP}».`;
    this.root.append(
      el("header", {}, el("h3", {}, this.model.get("title")), this.mode),
      el("div", { class: "cc1-progress" }, this.bar, this.count, this.status),
      this.grid, this.body, el("p", { class: "cc1-keys" }, keys));
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.say(this.model.get("practice") ? "Entraînement, rien n'est noté." : "Chaque réponse est enregistrée aussitôt.");
  }

  show(rank, focus = true) {
    this.current = Math.min(Math.max(rank, 0), this.questions.length - 1);
    const shown = this.all ? this.questions.map((_, i) => i) : [this.current];
    const drawn = this.body.querySelectorAll(".cc1-card").length;
    if (!(this.all && drawn === this.questions.length)) {
      this.body.replaceChildren(...shown.map((i) => this.card(i)));
    }
    this.refresh();
    const card = this.body.querySelector(`[data-rank="${this.current}"]`);
    if (focus) {
      card.focus({ preventScroll: !this.all });
      if (this.all) card.scrollIntoView({ block: "nearest" });
    }
  }

  card(rank) {
    const question = this.questions[rank];
    const title = `Question ${rank + 1} sur ${this.questions.length}`;
    const save = (value) => this.save(rank, value);
    const shown = { ...question, choices: question.choices_html };
    const control = CONTROLS[question.kind](
      shown, this.answers[question.id], save, `${this.model.model_id ?? "cc1"}-${question.id}`, question.hint);
    const statement = markup(question.html, "div");
    statement.id = `${this.model.model_id ?? "cc1"}-${question.id}-ask`;
    // A screen reader says the question with its group of choices, its field or its list.
    const fields = control.matches("fieldset") ? [control] : control.querySelectorAll("input, select");
    for (const field of fields) field.setAttribute("aria-describedby", statement.id);
    const flag = el("input", { type: "checkbox" });
    flag.checked = this.review.has(question.id);
    flag.addEventListener("change", () => this.mark(rank, flag.checked));
    const move = (step, text) => el("button", { type: "button", class: "cc1-move",
      disabled: this.questions[rank + step] === undefined, onclick: () => this.show(rank + step) }, text);
    return el("section", { class: "cc1-card", tabindex: "-1", "data-rank": rank, "aria-label": title },
      el("h4", {}, title), statement, control,
      el("p", { class: "cc1-warning", role: "alert" }),
      this.model.get("practice") ? el("button", { type: "button", class: "cc1-check",
        onclick: () => this.send({ type: "check", id: question.id }) }, "Vérifier") : null,
      el("div", { class: "cc1-verdict", role: "status" }),
      el("footer", {}, move(-1, "← Précédente"),
        el("label", { class: "cc1-flag" }, flag, " À revoir"), move(1, "Suivante →")));
  }

  save(rank, value) {
    const id = this.questions[rank].id;
    if (value === null || value === "" || value.length === 0) delete this.answers[id];
    else this.answers[id] = value;
    this.send({ type: "answer", id, value });
  }

  mark(rank, wanted) {
    const id = this.questions[rank].id;
    wanted ? this.review.add(id) : this.review.delete(id);
    this.send({ type: "review", id, value: wanted });
    this.refresh();
  }

  send(message) {
    this.pending += 1;
    if (!this.model.get("practice")) this.say("Enregistrement…");
    this.model.send(message);
    clearTimeout(this.late);
    this.late = setTimeout(() => this.pending && this.say(
      `Pas encore enregistré${NBSP}: le noyau ne répond pas. Ne fermez pas l'onglet${NBSP}; `
      + "s'il a été redémarré, exécutez de nouveau les deux premières cellules.", true), ACK_DELAY);
  }

  heard(message) {
    if (message.type !== "saved") return;
    this.pending = Math.max(0, this.pending - 1);
    this.done = new Set(message.done);
    const card = this.body.querySelector(`[data-rank="${this.questions.findIndex((q) => q.id === message.id)}"]`);
    if (card) this.tell(card, message);
    if (message.error) this.say(message.error, true);
    else if (!this.pending) this.say(this.model.get("practice") ? "" : "Enregistré ✓");
    this.refresh();
  }

  tell(card, message) {
    card.querySelector(".cc1-warning").textContent = message.warning;
    const verdict = card.querySelector(".cc1-verdict");
    verdict.replaceChildren();
    if (message.verdict) {
      verdict.append(markup(message.verdict.html, "div"));
      verdict.classList.toggle("cc1-right", message.verdict.right);
    }
  }

  say(text, bad = false) {
    this.status.textContent = text;
    this.status.classList.toggle("cc1-bad", bad);
  }

  refresh() {
    const done = this.done.size;
    this.bar.value = done;
    const marked = this.review.size ? `, ${this.review.size} à revoir` : "";
    this.count.textContent = `${done} sur ${this.questions.length} répondues${marked}`;
    this.mode.textContent = this.all ? "Une question à la fois" : "Toutes les questions";
    [...this.grid.children].forEach((button, rank) => {
      const { id } = this.questions[rank];
      const state = [this.done.has(id) ? "répondue" : "sans réponse"];
      if (this.review.has(id)) state.push("à revoir");
      button.classList.toggle("cc1-done", this.done.has(id));
      button.classList.toggle("cc1-review", this.review.has(id));
      button.setAttribute("aria-label", `Question ${rank + 1}, ${state.join(", ")}`);
      rank === this.current ? button.setAttribute("aria-current", "true") : button.removeAttribute("aria-current");
    });
  }

  toggleMode() {
    this.all = !this.all;
    this.body.replaceChildren();
    this.show(this.current, false);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target.closest(".cc1-card");
    if (card) this.current = Number(card.dataset.rank);
    if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      // Leaving the field first saves what was being typed.
      document.activeElement?.blur();
      this.show(this.current + (event.key === "PageDown" ? 1 : -1));
      return;
    }
    if (!card || event.target.matches("input[type=text], select")) return;
    const key = event.key.toUpperCase();
    if (key === "R") card.querySelector(".cc1-flag input").click();
    else {
      const input = card.querySelector(`.cc1-option input[value="${CSS.escape(key)}"]`);
      if (input) { input.focus(); input.click(); }
    }
  }
}

function render({ model, el: root }) {
  root.classList.add("gmsi-cc1");
  root.setAttribute("lang", "fr");
  new Form(model, root);
}

export default { render };
