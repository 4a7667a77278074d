"use strict";
document.querySelectorAll("table.sortable").forEach(function (table) {
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach(function (head, at) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var key = function (row) {
        var cell = row.cells[at];
        var number = cell.getAttribute("data-n");
        return number === null ? cell.textContent : Number(number);
      };
      var rows = Array.from(body.rows).map(function (row) { return [key(row), row]; });
      rows.sort(function (a, b) {
        var order = typeof a[0] === "number" && typeof b[0] === "number"
          ? a[0] - b[0]
          : String(a[0]).localeCompare(String(b[0]), document.documentElement.lang, { numeric: true });
        return down ? -order : order;
      });
      var all = document.createDocumentFragment();
      rows.forEach(function (row) { all.appendChild(row[1]); });
      body.appendChild(all);
    });
  });
});
