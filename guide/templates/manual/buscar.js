// The index of the manual, searched where it stands: nothing is fetched, everything was in the page.
(() => {
  const form = document.getElementById('busqueda');
  const input = document.getElementById('q');
  const list = document.getElementById('indice');
  const count = document.getElementById('cuenta');
  const all = Array.from(list.children, (item, at) => ({ item, at, title: item.dataset.t, words: ` ${item.dataset.w} ` }));
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  // How well a place fits: 0 where a word is nowhere.
  const fits = (one, words) => words.reduce((sum, word) => {
    if (sum === 0) return 0;
    if (one.title === word) return sum + 40;
    if (` ${one.title}`.includes(` ${word}`)) return sum + 12;
    if (one.title.includes(word)) return sum + 6;
    return one.words.includes(` ${word}`) ? sum + 2 : 0;
  }, 1);
  const search = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? all.map((one) => ({ one, fit: 1 })) :
      all.map((one) => ({ one, fit: fits(one, words) + (one.title === words.join(' ') ? 60 : 0) })).filter(({ fit }) => fit > 1);
    found.sort((a, b) => b.fit - a.fit || a.one.at - b.one.at);
    list.replaceChildren(...found.map(({ one }) => one.item));
    const { one, many, none } = count.dataset;
    const said = found.length === 1 ? one : many.replace('{n}', found.length);
    count.textContent = words.length === 0 ? '' : found.length === 0 ? none : said;
  };
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') || '';
  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => { event.preventDefault(); search(); });
  search();
  if (location.search) input.focus();
  list.dataset.ready = '1';
})();
