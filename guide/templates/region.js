// The table and the map of the picture: filter, order, zoom to a state. The page reads the same without it.
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('datos').textContent);
  const NAME = 0, PATH = 1, STATE = 2, PEOPLE = 3, BAND = 4, STOP = 5, COMPLETE = 6, SCORE = 13, STAGE = 15, X = 16, Y = 17;
  // Columns of the table: where each is in a row.
  const COLUMNS = [NAME, STATE, PEOPLE, STOP, COMPLETE, 7, 8, 9, 10, 11, 12, SCORE, 14];
  const FIRST = 50, STEP = 200;
  const form = document.getElementById('filtros');
  const table = document.getElementById('tabla');
  const body = table.tBodies[0];
  const count = document.getElementById('cuenta');
  const more = document.querySelector('.more');
  const compare = new Intl.Collator(data.lang, { numeric: true }).compare;
  const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const rows = data.rows;
  const words = rows.map((row) => fold(row[NAME] + ' ' + row[PATH] + ' ' + (data.states[row[STATE]] || '')));
  const all = rows.map((row, at) => at);
  // The order by name once, so that a filter never compares texts.
  const byName = new Int32Array(rows.length);
  [...all].sort((a, b) => compare(rows[a][NAME], rows[b][NAME])).forEach((at, place) => { byName[at] = place; });
  let order = all, shown = [], limit = FIRST, waiting = 0;

  const text = {
    [NAME]: (row) => row[NAME],
    [STATE]: (row) => data.states[row[STATE]] || data.words.unknown,
    [STOP]: (row) => data.stops[row[STOP]],
    [SCORE]: (row) => (row[SCORE] === null ? '' : row[SCORE] + ' %'),
  };
  const told = (row, column) => {
    if (text[column]) return text[column](row);
    return row[column] === null ? '' : grouped(row[column]);
  };
  const numeric = (column) => ![NAME, STATE, STOP].includes(column);

  function line(row) {
    const tr = document.createElement('tr');
    COLUMNS.forEach((column, at) => {
      const cell = document.createElement(at === 0 ? 'th' : 'td');
      cell.textContent = told(row, column);
      if (at === 0) {
        cell.scope = 'row';
        const small = document.createElement('small');
        small.textContent = row[PATH];
        cell.append(small);
      } else if (numeric(column)) cell.className = 'number';
      tr.append(cell);
    });
    return tr;
  }

  function fill() {
    const part = document.createDocumentFragment();
    const until = Math.min(limit, shown.length);
    for (let at = 0; at < until; at++) part.append(line(rows[shown[at]]));
    body.replaceChildren(part);
    more.hidden = until >= shown.length;
    count.textContent = shown.length === 0 ? data.words.none
      : data.words.shown.replace('{n}', grouped(shown.length)).replace('{of}', grouped(rows.length)).replace('{shown}', grouped(until));
  }

  function wanted() {
    const value = (name) => form.elements[name].value;
    const typed = fold(value('q')).split(/\s+/).filter(Boolean);
    const [state, band, stop, having] = ['state', 'band', 'stop', 'with'].map(value);
    const last = data.bands.length - 1;
    return (at) => {
      const row = rows[at];
      return typed.every((word) => words[at].includes(word))
        && (state === '' || row[STATE] === Number(state))
        && (band === '' || (row[BAND] === null ? last : row[BAND]) === Number(band))
        && (stop === '' || row[STOP] === Number(stop))
        && (having === '' || (having[0] === '-' ? row[-having] === 0 : row[having] > 0));
    };
  }

  function filter() {
    shown = order.filter(wanted());
    limit = FIRST;
    fill();
    // The table answers at once, the map with the next picture.
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  }

  // Order: a heading is a button; names by their own order, nothing known comes last.
  function sort(head, column) {
    const down = head.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const sign = down ? -1 : 1;
    const key = (at) => (column === NAME ? byName[at] : rows[at][column]);
    order = [...all].sort((a, b) => {
      const [one, other] = [key(a), key(b)];
      if (one === null || other === null) return (one === null) - (other === null) || a - b;
      return sign * (one - other) || a - b;
    });
    filter();
  }

  table.querySelectorAll('thead th').forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.dataset.label = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => sort(head, COLUMNS[at]));
  });

  // The map: the marks of what the filters leave; a state fills it.
  const land = document.querySelector('svg.land');
  const whole = land && land.getAttribute('viewBox').split(' ').map(Number);
  const size = land && Number(land.dataset.size);
  let box = whole, marks = [], radius = size;
  const shape = (stage, x, y, r) => {
    const disc = (r) => `M${(x - r).toFixed(1)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0z`;
    const sides = (points) => 'M' + points.map(([dx, dy]) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`).join('L') + 'z';
    switch (stage) {
      case 0: return disc(r * 0.8);
      case 1: return sides([[-1, -0.8], [1, -0.8], [0, 1]]);
      case 2: return sides([[-1, 0.8], [1, 0.8], [0, -1]]);
      case 3: return sides([[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]]);
      case 4: return sides([[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]);
      default: return disc(r);
    }
  };

  function frame() {
    const chosen = form.elements.state.value;
    if (chosen === '') return whole;
    const inside = rows.filter((row) => row[STATE] === Number(chosen) && row[X] !== null);
    if (inside.length === 0) return whole;
    const ends = (at) => [Math.min(...inside.map((row) => row[at])), Math.max(...inside.map((row) => row[at]))];
    const [[west, east], [north, south]] = [ends(X), ends(Y)];
    const scale = Math.max((east - west + 24) / whole[2], (south - north + 24) / whole[3]);
    const [wide, high] = [whole[2] * scale, whole[3] * scale];
    return [(west + east - wide) / 2, (north + south - high) / 2, wide, high];
  }

  function draw() {
    if (!land) return;
    box = frame();
    land.setAttribute('viewBox', box.join(' '));
    // Nearer, marks may be a little larger than the scale makes them.
    radius = size * Math.pow(box[2] / whole[2], 0.75);
    land.style.setProperty('--rim-width', (radius * 0.18).toFixed(3));
    const paths = data.stages.map(() => '');
    marks = shown.filter((at) => rows[at][X] !== null);
    for (const at of marks) {
      const row = rows[at];
      paths[row[STAGE]] += shape(row[STAGE], row[X], row[Y], Number(radius.toFixed(2)));
    }
    land.querySelectorAll('.marks path').forEach((path, stage) => path.setAttribute('d', paths[stage]));
    point(null);
  }

  const sign = document.getElementById('senal');
  const ring = land && land.querySelector('.hover');
  function point(at) {
    ring.setAttribute('r', at === null ? 0 : radius * 2);
    if (at === null) { sign.textContent = data.words.hover; return; }
    const row = rows[at];
    ring.setAttribute('cx', row[X]);
    ring.setAttribute('cy', row[Y]);
    sign.textContent = `${row[NAME]}, ${text[STATE](row)}: ${data.stops[row[STOP]]}. ${data.stages[row[STAGE]]}.`;
  }
  function nearest(event) {
    const place = land.getBoundingClientRect();
    const x = box[0] + ((event.clientX - place.left) / place.width) * box[2];
    const y = box[1] + ((event.clientY - place.top) / place.height) * box[3];
    let best = null, least = Math.pow(radius * 4, 2);
    for (const at of marks) {
      const far = Math.pow(rows[at][X] - x, 2) + Math.pow(rows[at][Y] - y, 2);
      if (far < least) { least = far; best = at; }
    }
    return best;
  }
  if (land) {
    sign.hidden = false;
    land.addEventListener('pointermove', (event) => point(nearest(event)));
    land.addEventListener('pointerleave', () => point(null));
    land.addEventListener('click', (event) => {
      const at = nearest(event);
      if (at === null) return;
      form.elements.q.value = rows[at][NAME];
      filter();
      document.getElementById('lista').scrollIntoView();
    });
  }

  form.hidden = false;
  document.getElementById('con').hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  document.getElementById('mas').addEventListener('click', () => { limit += STEP; fill(); });
  document.getElementById('todos').addEventListener('click', () => { limit = Infinity; fill(); });
  filter();
  document.documentElement.dataset.ready = '';
})();
