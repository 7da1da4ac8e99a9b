/* What every page needs besides htmx: a word when a request of htmx does not succeed. */
(function () {
  'use strict';

  const SHOWN_MS = 6000;
  let hiding;

  function say(words) {
    const toast = document.getElementById('toast');
    if (!toast || !words) {
      return;
    }
    toast.textContent = words;
    toast.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(function () {
      toast.hidden = true;
    }, SHOWN_MS);
  }

  function words(name) {
    const toast = document.getElementById('toast');
    return toast ? toast.dataset[name] : '';
  }

  document.addEventListener('htmx:responseError', function (event) {
    say(words(event.detail.xhr.status === 403 ? 'expired' : 'unavailable'));
  });
  document.addEventListener('htmx:sendError', function () {
    say(words('unavailable'));
  });
  document.addEventListener('htmx:timeout', function () {
    say(words('unavailable'));
  });
})();
