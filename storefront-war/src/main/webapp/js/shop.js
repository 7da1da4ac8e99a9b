/* What every page needs besides htmx: a message when a request of htmx fails. */
(function () {
  'use strict';

  const SHOWN_MS = 6000;
  let hiding;

  function showToast(text) {
    const toast = document.getElementById('toast');
    if (!toast || !text) {
      return;
    }
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(function () {
      toast.hidden = true;
    }, SHOWN_MS);
  }

  function text(name) {
    const toast = document.getElementById('toast');
    return toast ? toast.dataset[name] : '';
  }

  document.addEventListener('htmx:responseError', function (event) {
    showToast(text(event.detail.xhr.status === 403 ? 'expired' : 'unavailable'));
  });
  document.addEventListener('htmx:sendError', function () {
    showToast(text('unavailable'));
  });
  document.addEventListener('htmx:timeout', function () {
    showToast(text('unavailable'));
  });
})();
