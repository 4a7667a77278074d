(function () {
  'use strict';
  // For telephones of ten years ago: no fetch, no arrows, no templates.
  var every = 4000, before = '', at = function (id) { return document.getElementById(id); };
  function put(node, text) { if (node.textContent !== text) { node.textContent = text; } }
  function list(node, lines) {
    while (node.firstChild) { node.removeChild(node.firstChild); }
    for (var i = 0; i < lines.length; i++) {
      var item = document.createElement('li');
      item.textContent = lines[i];
      node.appendChild(item);
    }
  }
  function cell(text, label, first, last) {
    var node = document.createElement(first ? 'th' : 'td');
    node.setAttribute('role', first ? 'rowheader' : 'cell');
    if (first) { node.setAttribute('scope', 'row'); } else { node.setAttribute('data-label', label); }
    node.className = (last ? 'state' : '') + (text ? '' : ' empty');
    node.textContent = text;
    return node;
  }
  function draw(board) {
    var rows = at('rows'), fresh = document.createDocumentFragment();
    for (var i = 0; i < board.rows.length; i++) {
      var row = document.createElement('tr'), cells = board.rows[i].cells;
      row.setAttribute('role', 'row');
      row.className = board.rows[i].state;
      for (var j = 0; j < cells.length; j++) {
        row.appendChild(cell(cells[j], board.heads[j], j === 0, j === cells.length - 1));
      }
      fresh.appendChild(row);
    }
    while (rows.firstChild) { rows.removeChild(rows.firstChild); }
    rows.appendChild(fresh);
    put(at('lead'), board.lead);
    list(at('gathered'), board.gathered);
    list(at('notes'), board.notes);
  }
  function lost(is) {
    if (at('lost').hidden === is) { at('lost').hidden = !is; }
    setTimeout(ask, every);
  }
  function ask() {
    var asked = new XMLHttpRequest();
    asked.open('GET', '/sala.json');
    asked.timeout = 8000;
    asked.onload = function () {
      if (asked.status !== 200) { return lost(true); }
      try {
        var board = JSON.parse(asked.responseText);
        put(at('stamp'), board.stamp);
        board.stamp = '';
        var now = JSON.stringify(board);
        if (now !== before) { before = now; draw(board); }
      } catch (wrong) { return lost(true); }
      lost(false);
    };
    asked.onerror = asked.ontimeout = function () { lost(true); };
    asked.send();
  }
  setTimeout(ask, every);
}());
