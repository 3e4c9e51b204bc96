// What pages need beyond HTML: a question before what cannot be taken back, and no double sending.
document.addEventListener('submit', function (event) {
  var form = event.target;
  var asks = (event.submitter && event.submitter.dataset.ask) || form.dataset.ask;
  if (asks && !window.confirm(asks)) { event.preventDefault(); return; }
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = '1';
  window.setTimeout(function () { delete form.dataset.sent; }, 4000);
});

// A part of a page that renews itself while work goes on, until it comes without data-refresh.
function renew(part) {
  window.setTimeout(function () {
    fetch(part.dataset.refresh, { headers: { 'X-Part': '1' } }).then(function (r) { return r.ok ? r.text() : null; }).then(function (html) {
      if (html === null) { renew(part); return; }
      var box = document.createElement('div');
      box.innerHTML = html;
      var fresh = box.querySelector('[data-part]');
      if (!fresh) { return; }
      part.replaceWith(fresh);
      if (fresh.dataset.go) { location.replace(fresh.dataset.go); return; }
      if (fresh.dataset.refresh) { renew(fresh); }
    }).catch(function () { renew(part); });
  }, 1500);
}
document.querySelectorAll('[data-refresh]').forEach(renew);
document.querySelectorAll('[data-go]').forEach(function (done) { location.replace(done.dataset.go); });

// Files may be dropped onto the field that chooses them.
document.querySelectorAll('.drop').forEach(function (zone) {
  var input = zone.querySelector('input[type=file]'), shown = zone.querySelector('.chosen');
  function show() { shown.textContent = Array.from(input.files).slice(0, 5).map(function (f) { return f.name; }).join('、') + (input.files.length > 5 ? ' … ' + input.files.length : ''); }
  input.addEventListener('change', show);
  ['dragover', 'dragenter'].forEach(function (e) { zone.addEventListener(e, function (ev) { ev.preventDefault(); zone.classList.add('over'); }); });
  ['dragleave', 'drop'].forEach(function (e) { zone.addEventListener(e, function () { zone.classList.remove('over'); }); });
  zone.addEventListener('drop', function (ev) { ev.preventDefault(); if (ev.dataTransfer.files.length) { input.files = ev.dataTransfer.files; show(); } });
});

// Findings by keyboard: j and k go on and back, c confirms, r writes a reason; the picture follows.
(function () {
  var all = Array.from(document.querySelectorAll('article.finding'));
  if (!all.length) { return; }
  var at = all.findIndex(function (one) { return '#' + one.id === location.hash; });
  function go(to) {
    var one = all[to];
    if (!one) { return; }
    at = to;
    if (one.closest('details')) { one.closest('details').open = true; }
    one.focus();
    one.scrollIntoView({ block: 'nearest' });
    var frame = document.querySelector('iframe[name=places]');
    if (frame) { window.open(one.dataset.places, 'places'); }
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var form = all[at] && all[at].querySelector('form.decide');
    if (event.key === 'j') { go(at + 1); } else if (event.key === 'k') { go(Math.max(0, at - 1)); }
    else if (event.key === 'c' && form) { form.requestSubmit(form.querySelector('button[value=CONFIRMED]')); }
    else if (event.key === 'r' && form) { event.preventDefault(); form.querySelector('input[name=reason]').focus(); }
  });
})();

// Enter in a reason does not decide by itself: it goes on to the buttons.
document.addEventListener('keydown', function (event) {
  if (event.key === 'Enter' && event.target.name === 'reason') { event.preventDefault(); event.target.form.querySelector('button[value=IGNORED]').focus(); }
});

// Forms of single rows by keyboard: Enter goes to the next field, Ctrl+Enter saves, Escape goes back. What is wrong is looked at first.
document.querySelectorAll('form.keyed').forEach(function (form) {
  var fields = Array.from(form.querySelectorAll('input:not([type=hidden]):not([disabled]), select:not([disabled])'));
  var first = form.querySelector('[aria-invalid=true]') || fields[0];
  if (first) { first.focus(); }
  form.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { location.href = form.dataset.back; return; }
    if (event.key !== 'Enter') { return; }
    if (event.ctrlKey) { event.preventDefault(); form.requestSubmit(); return; }
    var at = fields.indexOf(event.target);
    if (at < 0) { return; }
    event.preventDefault();
    if (at + 1 < fields.length) { fields[at + 1].focus(); } else { form.querySelector('button').focus(); }
  });
});

// Lists by keyboard: / goes to the filters, n adds a row, arrows walk along the rows' links.
(function () {
  var filter = document.querySelector('tr.filters input, tr.filters select');
  if (!filter) { return; }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var adds = document.querySelector('a.adds'), links = Array.from(document.querySelectorAll('table.grid tbody td a'));
    if (event.key === '/') { event.preventDefault(); filter.focus(); }
    else if (event.key === 'n' && adds) { adds.click(); }
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length) {
      event.preventDefault();
      var at = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      links[Math.max(0, Math.min(links.length - 1, at))].focus();
    }
  });
})();
