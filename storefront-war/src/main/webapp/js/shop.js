/* What every page needs besides htmx: a message when a request of htmx fails, and a focus that is not lost in a swap. */
(function () {
  'use strict';

  const SHOWN_MS = 6000;
  let hiding;
  let focusWasInside = false;

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

  /* htmx keeps the focus on what has the same id afterwards. What is gone hands it to the part that took its place. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    focusWasInside = event.detail.target.contains(document.activeElement);
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (focusWasInside && lost && event.detail.elt.hasAttribute('tabindex')) {
      event.detail.elt.focus({ preventScroll: true });
    }
  });

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
