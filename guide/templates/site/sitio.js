// What scripts add to the pages: search and facets, zoom of maps, a citation with today's date. Every page can be read
// without them. Nothing is asked of any other place, and no text ever becomes markup.
(function () {
  'use strict';
  var $ = function (one, from) { return (from || document).querySelector(one); };
  var $$ = function (all, from) { return Array.prototype.slice.call((from || document).querySelectorAll(all)); };
  var STOP = ' de la el los las en y del a al por con para un una o e the of and in to for ';

  function fold(text) {
    return String(text).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }
  function words(text) {
    return fold(text).split(/[^a-z0-9]+/).filter(function (word) { return word && STOP.indexOf(' ' + word + ' ') < 0; });
  }
  function stem(word) {
    if (word.length > 5 && /(?:[lrndjz]|on|ion)es$/.test(word)) return word.slice(0, -2);
    return word.length > 4 && /s$/.test(word) ? word.slice(0, -1) : word;
  }
  // Letters that were left out, put in, exchanged or swapped; more than `most` is not counted further.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var before = [], row = [], next, i, j, least;
    for (j = 0; j <= other.length; j++) row[j] = j;
    for (i = 1; i <= one.length; i++) {
      next = [i]; least = i;
      for (j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        least = Math.min(least, next[j]);
      }
      if (least > most) return most + 1;
      before = row; row = next;
    }
    return row[other.length];
  }
  // How well a word of the index answers a word that was typed, 0 to 1.
  function fits(typed, word) {
    if (word === typed) return 1;
    if (stem(word) === stem(typed)) return 0.95;
    if (word.indexOf(typed) === 0) return 0.8;
    if (typed.length > 3 && word.indexOf(typed) > 0) return 0.5;
    var most = typed.length > 7 ? 2 : typed.length > 3 ? 1 : 0;
    if (!most) return 0;
    var off = distance(stem(typed), stem(word), most);
    if (off <= most) return 0.5 - 0.15 * off;
    if (typed.length > 4 && word.length > typed.length && distance(typed, word.slice(0, typed.length), 1) <= 1) return 0.3;
    return 0;
  }

  // The home page: its search goes to the list.
  $$('form[data-goes]').forEach(function (form) {
    form.hidden = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      location.href = form.getAttribute('data-goes') + '#q=' + encodeURIComponent($('input', form).value.trim());
    });
  });

  function catalogue(box) {
    var known = window.APERTURA;
    if (!known) return;
    var places = {}, vocabulary = {}, state = { q: '', orden: 'relevancia', on: {} };
    var facets = $$('fieldset[data-facet]', box).map(function (set) {
      return { id: set.getAttribute('data-facet'), set: set, list: $('ul', set), boxes: {} };
    });
    var all = known.datasets.map(function (one, at) {
      places[one.id] = at;
      return { data: one, at: at, card: null, title: '' };
    });
    function learn(at, text, weight) {
      words(text).forEach(function (word) {
        var held = vocabulary[word] || (vocabulary[word] = {});
        held[at] = Math.max(held[at] || 0, weight);
      });
    }
    $$('li.card', box).forEach(function (card) {
      var one = all[places[card.getAttribute('data-id')]];
      if (!one) return;
      var text = $('p:not(.meta):not(.mark)', card);
      one.card = card;
      one.title = $('a', card).textContent;
      one.folded = fold(one.title);
      learn(one.at, one.title, 5);
      learn(one.at, one.data.k, 3);
      learn(one.at, one.data.w, 2);
      if (text) learn(one.at, text.textContent, 1);
    });
    all = all.filter(function (one) { return one.card; });
    var index = Object.keys(vocabulary);

    function scores(text) {
      var typed = words(text);
      if (!typed.length) return null;
      var total = null;
      typed.forEach(function (word) {
        var found = {};
        index.forEach(function (known) {
          var fit = fits(word, known);
          if (!fit) return;
          Object.keys(vocabulary[known]).forEach(function (at) {
            found[at] = Math.max(found[at] || 0, fit * vocabulary[known][at]);
          });
        });
        var both = {};
        Object.keys(found).forEach(function (at) {
          if (total === null) both[at] = found[at];
          else if (total[at]) both[at] = total[at] + found[at];
        });
        total = both;
      });
      return total;
    }
    function values(one, facet) { return one.data[facet] || []; }
    function chosen(facet) { return Object.keys(state.on[facet] || {}); }
    function passes(one, except) {
      return facets.every(function (facet) {
        var wanted = facet.id === except ? [] : chosen(facet.id);
        return !wanted.length || wanted.some(function (id) { return values(one, facet.id).indexOf(id) >= 0; });
      });
    }

    var list = document.createElement('ul');
    list.className = 'cards';
    list.id = 'resultados';
    $('.found', box).appendChild(list);
    $$('.group', box).forEach(function (group) { group.parentNode.removeChild(group); });
    var input = $('#q', box), order = $('#orden', box), chips = $('#activos', box), count = $('#cuenta', box);
    $$('[hidden]', box).forEach(function (one) { one.hidden = false; });
    if (window.matchMedia('(max-width: 52rem)').matches) $('.facets details', box).open = false;

    facets.forEach(function (facet) {
      var labels = known.labels[facet.id] || {};
      var ids = Object.keys(all.reduce(function (seen, one) {
        values(one, facet.id).forEach(function (id) { seen[id] = true; });
        return seen;
      }, {}));
      ids.sort(function (one, other) {
        return facet.id === 'periodo' ? other.localeCompare(one) : (labels[one] || one).localeCompare(labels[other] || other, 'es');
      });
      facet.set.hidden = ids.length < 1;
      ids.forEach(function (id, at) {
        var item = document.createElement('li'), label = document.createElement('label');
        var mark = document.createElement('input'), number = document.createElement('span');
        mark.type = 'checkbox'; mark.value = id; number.className = 'count';
        label.appendChild(mark);
        label.appendChild(document.createTextNode(' ' + (labels[id] || id) + ' '));
        label.appendChild(number);
        item.appendChild(label);
        if (at >= 8) item.className = 'beyond';
        facet.list.appendChild(item);
        facet.boxes[id] = { mark: mark, number: number, item: item, label: labels[id] || id };
        mark.addEventListener('change', function () {
          var on = state.on[facet.id] || (state.on[facet.id] = {});
          if (mark.checked) on[id] = true; else delete on[id];
          show(true);
        });
      });
      if (ids.length > 8) {
        var more = document.createElement('button');
        more.type = 'button'; more.className = 'plain'; more.textContent = box.getAttribute('data-more');
        more.addEventListener('click', function () {
          var first = $('li.beyond input', facet.list);
          $$('li.beyond', facet.list).forEach(function (item) { item.className = ''; });
          more.parentNode.removeChild(more);
          if (first) first.focus();
        });
        facet.set.appendChild(more);
      }
    });

    function show(write) {
      var points = scores(state.q);
      var matching = all.filter(function (one) { return !points || points[one.at]; });
      var found = matching.filter(function (one) { return passes(one); });
      var by = state.orden === 'relevancia' && !points ? 'titulo' : state.orden;
      found.sort(function (one, other) {
        if (by === 'relevancia' && points[one.at] !== points[other.at]) return points[other.at] - points[one.at];
        if (by === 'fecha' && one.data.f !== other.data.f) return one.data.f < other.data.f ? 1 : -1;
        return one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : one.at - other.at;
      });
      var piece = document.createDocumentFragment();
      found.forEach(function (one) { piece.appendChild(one.card); });
      list.textContent = '';
      list.appendChild(piece);
      var text = found.length === 1 ? box.getAttribute('data-one') : found.length ? box.getAttribute('data-many') : box.getAttribute('data-none');
      count.textContent = text.replace('{n}', found.length);
      chips.textContent = '';
      facets.forEach(function (facet) {
        var within = matching.filter(function (one) { return passes(one, facet.id); }), numbers = {};
        within.forEach(function (one) { values(one, facet.id).forEach(function (id) { numbers[id] = (numbers[id] || 0) + 1; }); });
        Object.keys(facet.boxes).forEach(function (id) {
          var held = facet.boxes[id], on = !!(state.on[facet.id] || {})[id];
          held.number.textContent = numbers[id] || 0;
          held.mark.checked = on;
          held.mark.disabled = !on && !numbers[id];
          if (on) chip(facet, id, held);
        });
      });
      if (write) remember();
    }
    function chip(facet, id, held) {
      var item = document.createElement('li'), button = document.createElement('button'), cross = document.createElement('span');
      button.type = 'button';
      button.textContent = held.label + ' ';
      button.setAttribute('aria-label', box.getAttribute('data-remove') + ' ' + held.label);
      cross.textContent = '×'; cross.setAttribute('aria-hidden', 'true');
      button.appendChild(cross);
      button.addEventListener('click', function () { delete state.on[facet.id][id]; show(true); input.focus(); });
      item.appendChild(button);
      chips.appendChild(item);
    }
    function remember() {
      var parts = state.q ? ['q=' + encodeURIComponent(state.q)] : [];
      facets.forEach(function (facet) {
        if (chosen(facet.id).length) parts.push(facet.id + '=' + chosen(facet.id).map(encodeURIComponent).join(','));
      });
      if (state.orden !== 'relevancia') parts.push('orden=' + state.orden);
      history.replaceState(null, '', parts.length ? '#' + parts.join('&') : location.pathname + location.search);
    }
    function decoded(text) { try { return decodeURIComponent(text); } catch (_) { return ''; } }
    function recall() {
      state = { q: '', orden: 'relevancia', on: {} };
      location.hash.slice(1).split('&').forEach(function (part) {
        var at = part.indexOf('='), key = part.slice(0, at), value = part.slice(at + 1);
        if (key === 'q') state.q = decoded(value.replace(/\+/g, ' '));
        else if (key === 'orden' && $('option[value="' + decoded(value).replace(/[^a-z]/g, '') + '"]', order)) state.orden = decoded(value);
        else facets.forEach(function (facet) {
          if (facet.id !== key) return;
          state.on[key] = {};
          value.split(',').map(decoded).forEach(function (id) { if (facet.boxes.hasOwnProperty(id)) state.on[key][id] = true; });
        });
      });
      input.value = state.q;
      order.value = state.orden;
      show(false);
    }
    var wait = 0;
    input.addEventListener('input', function () {
      clearTimeout(wait);
      wait = setTimeout(function () { state.q = input.value.trim(); show(true); }, 80);
    });
    order.addEventListener('change', function () { state.orden = order.value; show(true); });
    $('form.search', box).addEventListener('submit', function (event) {
      event.preventDefault(); clearTimeout(wait); state.q = input.value.trim(); show(true);
    });
    $('#facetas', box).addEventListener('submit', function (event) { event.preventDefault(); });
    $('#limpiar', box).addEventListener('click', function () { state.on = {}; state.q = ''; input.value = ''; show(true); input.focus(); });
    window.addEventListener('hashchange', recall);
    recall();
    document.documentElement.setAttribute('data-ready', '');
  }

  // The citation says the day on which the data are read, and can be copied.
  function citation(quote) {
    var now = new Date(), two = function (number) { return (number < 10 ? '0' : '') + number; };
    var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    quote.textContent = quote.textContent.replace(quote.getAttribute('data-date'), today);
  }
  function copy(button) {
    var from = document.getElementById(button.getAttribute('data-copy')), said = button.textContent;
    function done() {
      button.textContent = button.getAttribute('data-done');
      setTimeout(function () { button.textContent = said; }, 4000);
    }
    function select() {
      var range = document.createRange(), chosen = getSelection();
      range.selectNodeContents(from);
      chosen.removeAllRanges();
      chosen.addRange(range);
      if (document.execCommand('copy')) done();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(from.textContent).then(done, select); else select();
  }

  function map(figure) {
    var svg = $('svg', figure), whole = svg.getAttribute('viewBox').split(' ').map(Number), now = whole.slice(), grip = null;
    var points = $$('circle', svg), radius = points.length ? Number(points[0].getAttribute('r')) : 0;
    function look(next) {
      var width = Math.min(whole[2], Math.max(whole[2] / 64, next[2])), height = width * whole[3] / whole[2];
      now = [Math.min(whole[2] - width, Math.max(0, next[0])), Math.min(whole[3] - height, Math.max(0, next[1])), width, height];
      svg.setAttribute('viewBox', now.join(' '));
      points.forEach(function (point) { point.setAttribute('r', radius * Math.pow(width / whole[2], 0.8)); });
      svg.classList.toggle('near', width < whole[2]);
    }
    function zoom(by) { look([now[0] + now[2] * (1 - by) / 2, now[1] + now[3] * (1 - by) / 2, now[2] * by, 0]); }
    $('.zoom', figure).hidden = false;
    $$('[data-zoom]', figure).forEach(function (button) {
      button.addEventListener('click', function () {
        var how = button.getAttribute('data-zoom');
        if (how === 'all') look(whole); else zoom(how === 'in' ? 0.5 : 2);
      });
    });
    svg.setAttribute('tabindex', '0');
    svg.addEventListener('keydown', function (event) {
      var step = now[2] / 8, moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.key === '+') zoom(0.5);
      else if (event.key === '-') zoom(2);
      else if (moves[event.key] && now[2] < whole[2]) look([now[0] + moves[event.key][0], now[1] + moves[event.key][1], now[2], 0]);
      else return;
      event.preventDefault();
    });
    svg.addEventListener('pointerdown', function (event) {
      if (now[2] < whole[2]) { grip = [event.clientX, event.clientY, now[0], now[1]]; svg.setPointerCapture(event.pointerId); }
    });
    svg.addEventListener('pointermove', function (event) {
      if (!grip) return;
      var scale = now[2] / svg.clientWidth;
      look([grip[2] - (event.clientX - grip[0]) * scale, grip[3] - (event.clientY - grip[1]) * scale, now[2], 0]);
    });
    ['pointerup', 'pointercancel'].forEach(function (name) { svg.addEventListener(name, function () { grip = null; }); });
  }

  function start() {
    var box = document.getElementById('catalogo'), quote = document.getElementById('cita');
    if (box) catalogue(box);
    if (quote) citation(quote);
    $$('[data-copy]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { copy(button); });
    });
    $$('figure.map').forEach(map);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
