"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const select = byId("sample");
  const why = byId("sample-why");
  const body = byId("body");
  const english = byId("english");
  const result = byId("result");
  const button = document.querySelector("#form button");
  const words = {
    vi: { MET: "✔ Đạt", NOT_MET: "✘ Chưa đạt", UNDETERMINED: "? Chưa kết luận được", NOT_APPLICABLE: "– Không áp dụng",
          HELD: "! Tạm giữ", clear: "✔ Không thuộc", is: "▲ Thuộc trường hợp này", isNot: "○ Không thuộc", scored: "• Đã chấm", applies: "✘ Thuộc trường hợp này",
          node: "Nội dung", status: "Kết quả", reason: "Căn cứ và lý do", basis: "Vì sao áp dụng bộ tiêu chí này",
          failed: "Không gửi được yêu cầu", provisional: "Tạm thời, vì dựa vào: " },
    en: { MET: "✔ Met", NOT_MET: "✘ Not met", UNDETERMINED: "? Undetermined", NOT_APPLICABLE: "– Not applicable",
          HELD: "! Held", clear: "✔ Clear", is: "▲ Is the case", isNot: "○ Is not the case", scored: "• Scored", applies: "✘ Applies",
          node: "Item", status: "Finding", reason: "Clause and reason", basis: "Why this edition applies",
          failed: "The request could not be sent", provisional: "Provisional, since it rests on: " }
  };
  let samples = [];
  let shown = null;
  const lang = () => (english.checked ? "en" : "vi");

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined && text !== null) made.textContent = text;
    return made;
  }

  function listSamples() {
    const chosen = select.value;
    select.replaceChildren();
    const groups = new Map();
    samples.forEach((sample, i) => {
      const folder = sample.file.split("/")[0];
      if (!groups.has(folder)) {
        const group = element("optgroup");
        group.label = folder;
        groups.set(folder, group);
        select.append(group);
      }
      const option = element("option", "", sample.why[lang()]);
      option.value = String(i);
      groups.get(folder).append(option);
    });
    select.value = chosen || "0";
  }

  function useSample() {
    const sample = samples[Number(select.value)];
    if (!sample) return;
    body.value = sample.body;
    tellFile();
  }

  function tellFile() {
    const sample = samples[Number(select.value)];
    why.textContent = sample ? "sample-data/" + sample.file : "";
  }

  const withdraws = (verdict) => verdict.titleKind === "withdrawal";

  function statusOf(finding, verdict, w) {
    if (finding.kind === "score" && finding.status === "MET") return w.scored;
    if (finding.kind === "disqualifier" && finding.status === "MET") return w.clear;
    if (finding.kind === "disqualifier" && finding.status === "NOT_MET") return w.applies;
    if (withdraws(verdict) && finding.status === "MET") return w.is;
    if (withdraws(verdict) && finding.status === "NOT_MET") return w.isNot;
    return w[finding.status];
  }

  function row(finding, verdict, depth, w) {
    const line = element("tr", "depth" + Math.min(depth, 3) + " " + finding.status);
    const name = element("th", "", finding.id + ". " + finding.name[lang()]);
    name.scope = "row";
    const reason = element("td", "", finding.reason[lang()]);
    const clauses = finding.citations.map((c) => (c.clause ? c.instrument + ", " + c.clause : c.instrument));
    reason.append(element("span", "cite", clauses.join("; ")));
    line.append(name, element("td", "status", statusOf(finding, verdict, w)), reason);
    return line;
  }

  function findingsTable(verdict, w) {
    const table = element("table");
    const head = element("tr");
    [w.node, w.status, w.reason].forEach((text) => {
      const cell = element("th", "", text);
      cell.scope = "col";
      head.append(cell);
    });
    table.append(element("thead"), element("tbody"));
    table.tHead.append(head);
    const depths = new Map();
    verdict.findings.forEach((finding) => {
      const depth = finding.parent === null ? 0 : (depths.get(finding.parent) || 0) + 1;
      depths.set(finding.id, depth);
      table.tBodies[0].append(row(finding, verdict, depth, w));
    });
    const scroll = element("div", "scroll");
    scroll.append(table);
    return scroll;
  }

  function showVerdict(verdict) {
    const w = words[lang()];
    const parts = [element("p", "outcome " + verdict.outcome, verdict.summary[lang()])];
    if (verdict.provisional) {
      parts.push(element("p", "", w.provisional + verdict.basis.reliedOn.map((r) => r.id).join(", ")));
    }
    const basis = element("details");
    basis.append(element("summary", "", w.basis), element("p", "", verdict.basis.why[lang()]));
    parts.push(basis);
    if (verdict.findings.length > 0) parts.push(findingsTable(verdict, w));
    result.replaceChildren(...parts);
  }

  function showProblem(problem) {
    const parts = [element("p", "problem", problem.title)];
    const faults = problem.problems.length > 0 ? problem.problems
      : [{ pointer: problem.pointer, code: problem.code, detail: problem.details }];
    const list = element("ul");
    faults.forEach((fault) => {
      const item = element("li");
      if (fault.pointer) item.append(element("code", "", fault.pointer), " ");
      item.append(fault.detail[lang()], " ", element("small", "second", fault.code));
      list.append(item);
    });
    parts.push(list);
    result.replaceChildren(...parts);
  }

  function show() {
    if (!shown) return;
    result.lang = lang();
    result.classList.toggle("withdrawal", Boolean(shown.verdict) && withdraws(shown.verdict));
    result.hidden = false;
    if (shown.verdict) showVerdict(shown.verdict);
    else showProblem(shown.problem);
  }

  async function evaluate(event) {
    event.preventDefault();
    button.disabled = true;
    try {
      const answer = await fetch("/api/v1/evaluations", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept-Language": lang() },
        body: body.value
      });
      const json = await answer.json();
      shown = answer.ok ? { verdict: json } : { problem: json };
      show();
      result.focus();
    } catch (fault) {
      result.hidden = false;
      result.replaceChildren(element("p", "problem", words[lang()].failed));
    } finally {
      button.disabled = false;
    }
  }

  select.addEventListener("change", useSample);
  english.addEventListener("change", () => { listSamples(); show(); });
  byId("form").addEventListener("submit", evaluate);
  fetch("/samples.json").then((answer) => answer.json()).then((all) => {
    samples = all;
    listSamples();
    useSample();
  }).catch(() => { select.replaceChildren(element("option", "", "–")); });
})();
