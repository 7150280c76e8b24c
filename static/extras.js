// Small comforts; every page works without them.
(function () {
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-leave]');
    if (!link) return;
    event.preventDefault();
    location.replace(link.href);
  });
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    var button = event.submitter || form.querySelector('[data-waiting]');
    if (!button || !button.dataset.waiting) return;
    button.setAttribute('aria-disabled', 'true');
    (button.querySelector('span') || button).textContent = button.dataset.waiting;
  });
  // Somebody who comes back with the back button may send again.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });
  var errors = document.querySelector('[data-errors]');
  if (errors) errors.focus();
})();
