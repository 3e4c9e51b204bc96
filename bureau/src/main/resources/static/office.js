// What pages need beyond HTML: a question before what cannot be taken back, and no double sending.
document.addEventListener('submit', function (event) {
  var form = event.target;
  if (form.dataset.ask && !window.confirm(form.dataset.ask)) { event.preventDefault(); return; }
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = '1';
  window.setTimeout(function () { delete form.dataset.sent; }, 4000);
});
