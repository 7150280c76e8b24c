// Small comforts; every page works without them.
(function () {
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-leave]');
    if (!link) return;
    event.preventDefault();
    location.replace(link.href);
  });
  // Three times Escape within two seconds leaves as well: for somebody over whose shoulder another looks.
  var escapes = [];
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return void (escapes = []);
    escapes = escapes.slice(-2).concat(event.timeStamp);
    var link = document.querySelector('[data-leave]');
    if (link && escapes.length === 3 && escapes[2] - escapes[0] < 2000) location.replace(link.href);
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
  // A long form is kept while somebody types, one post at a time; the page says so, and says when it did not work.
  document.querySelectorAll('form[data-keep]').forEach(function (form) {
    var line = form.querySelector('[data-kept]');
    var turn = form.querySelector('[data-turn]');
    var timer, isOnItsWay;
    function soon(wait) {
      clearTimeout(timer);
      timer = setTimeout(keep, wait);
    }
    function next() {
      turn.value = Number(turn.value) + 1;
    }
    function say(words) {
      line.textContent = words;
    }
    function keep() {
      if (isOnItsWay || form.dataset.sent) return soon(1000);
      isOnItsWay = true;
      next();
      var body = new URLSearchParams(new FormData(form));
      fetch(form.dataset.keep, { method: 'POST', body: body, headers: { accept: 'application/json' } })
        .then(function (answer) {
          return answer.json();
        })
        .then(function (answer) {
          if (answer.type === 'success') {
            var now = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
            return say(line.dataset.kept + ' ' + now);
          }
          say(answer.type === 'failure' ? line.dataset.elsewhere : line.dataset.notKept);
        })
        .catch(function () {
          say(line.dataset.notKept);
          soon(5000);
        })
        .then(function () {
          isOnItsWay = false;
        });
    }
    form.addEventListener('input', function () {
      soon(1500);
    });
    form.addEventListener('submit', function () {
      clearTimeout(timer);
      next();
    });
  });
  // What is wider than the screen opens on its middle.
  document.querySelectorAll('[data-middle]').forEach(function (frame) {
    frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    frame.scrollTop = (frame.scrollHeight - frame.clientHeight) / 2;
  });
  // Printing with a button; without it there is the browser's own.
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  });
  // Somebody who comes back with the back button may send again.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });
  // Words that can be heard too, where the browser has a voice.
  var voice = window.speechSynthesis;
  document.querySelectorAll('[data-read-aloud]').forEach(function (button) {
    var words = document.querySelector('[data-aloud]');
    if (!voice || !window.SpeechSynthesisUtterance || !words) return;
    var said = button.textContent;
    button.hidden = false;
    button.addEventListener('click', function () {
      var speaks = voice.speaking;
      voice.cancel();
      button.textContent = said;
      if (speaks) return;
      var spoken = new window.SpeechSynthesisUtterance(words.innerText);
      spoken.lang = document.documentElement.lang;
      spoken.onend = function () {
        button.textContent = said;
      };
      button.textContent = button.dataset.stop;
      voice.speak(spoken);
    });
  });
  var errors = document.querySelector('[data-errors]');
  if (errors) errors.focus();
})();
