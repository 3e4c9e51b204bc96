(function () {
  'use strict';
  var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var form = document.querySelector('.filter');
  if (!form) { return; }
  var none = document.querySelector('.none');
  var words = form.querySelector('input[type=search]');

  function filter() {
    var kinds = {};
    form.querySelectorAll('input[type=checkbox]').forEach(function (box) { kinds[box.value] = box.checked; });
    var asked = words.value.trim().toLowerCase();
    var shown = 0;
    findings.forEach(function (finding) {
      var fits = kinds[finding.dataset.kind] && finding.textContent.toLowerCase().indexOf(asked) >= 0;
      finding.hidden = !fits;
      shown += fits ? 1 : 0;
      document.querySelectorAll('.places [data-finding="' + finding.id.slice(1) + '"]').forEach(function (mark) {
        mark.style.visibility = fits ? '' : 'hidden';
      });
    });
    none.hidden = shown > 0;
  }

  function choose(number, from) {
    document.querySelectorAll('.on').forEach(function (one) { one.classList.remove('on'); });
    document.querySelectorAll('.places [data-finding="' + number + '"]').forEach(function (mark) {
      mark.classList.add('on');
    });
    var finding = document.getElementById('f' + number);
    finding.classList.add('on');
    var target = from.closest('.places') ? finding : document.getElementById('p' + number);
    if (target) { target.scrollIntoView({ block: 'center', inline: 'nearest' }); }
  }

  var places = document.querySelector('.places');
  var first = document.getElementById('p1');
  if (first && places.scrollHeight > places.clientHeight) {
    var down = first.getBoundingClientRect().top - places.getBoundingClientRect().top - 160;
    places.scrollTo({ top: down, behavior: 'instant' });
  }
  form.addEventListener('input', filter);
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-finding], .excerpt figcaption a');
    if (!link) { return; }
    event.preventDefault();
    choose(link.dataset.finding || link.closest('[data-finding]').dataset.finding, link);
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (one) { one.open = true; });
  });
}());
