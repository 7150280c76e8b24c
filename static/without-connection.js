// Without a connection every page of an organisation opens as one page that says so; of a case nothing is kept here. A
// tablet that was left alone is locked before anything opens.
(function () {
  var still = 15 * 60000;
  var base = new URL(self.registration.scope).pathname.slice(0, -1);
  var shell = base + '/satchel';
  var touched = shell + '/touched';

  self.addEventListener('install', function () {
    self.skipWaiting();
  });
  self.addEventListener('activate', function (event) {
    event.waitUntil(self.clients.claim());
  });
  self.addEventListener('fetch', function (event) {
    var path = new URL(event.request.url).pathname;
    if (event.request.mode === 'navigate') {
      // Coming in and leaving need a connection, and nothing between.
      if (path.indexOf(base + '/sign-') !== 0) event.respondWith(open(event.request));
    } else if (path.indexOf('/_app/immutable/') === 0 || path === '/extras.js') {
      event.respondWith(
        fetch(event.request).catch(function () {
          return kept(path);
        })
      );
    }
  });

  function open(request) {
    return isLeftAlone()
      .then(function (left) {
        return left ? lock(request) : fetch(request);
      })
      .catch(function () {
        return kept(shell);
      });
  }
  function kept(path) {
    return caches.match(path, { ignoreVary: true }).then(function (found) {
      return found || Response.error();
    });
  }
  function isLeftAlone() {
    return caches
      .match(touched)
      .then(function (found) {
        return found ? found.text() : null;
      })
      .then(function (at) {
        return at !== null && Date.now() - Number(at) >= still;
      });
  }
  function lock(request) {
    var headers = { 'content-type': 'application/json' };
    return fetch(base + '/satchel/lock', { method: 'POST', headers: headers, body: '{}' }).then(function (answer) {
      return caches
        .open('satchel')
        .then(function (cache) {
          return cache.delete(touched);
        })
        .then(function () {
          return answer.ok ? answer.json() : null;
        })
        .then(function (locked) {
          var to = '?to=' + encodeURIComponent(new URL(request.url).pathname);
          return locked ? Response.redirect(locked.door + to) : fetch(request);
        });
    });
  }
})();
