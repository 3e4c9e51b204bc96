(function () {
  'use strict';
  var form = document.querySelector('.filter');
  var rows = Array.prototype.slice.call(document.querySelectorAll('.files tbody tr'));
  form.addEventListener('input', function () {
    var state = form.querySelector('select').value;
    var words = form.querySelector('input').value.trim().toLowerCase();
    rows.forEach(function (row) {
      var fits = (!state || row.querySelector('.state').textContent === state) &&
        row.textContent.toLowerCase().indexOf(words) >= 0;
      row.hidden = !fits;
    });
  });
}());
