/*
 * Keeps the page of an order asking until the order has come to its end. htmx asks again only after it has swapped an
 * answer in; after a failure, after a sleep of the tab and when the connection is back, this does.
 */
(function () {
  'use strict';

  const FIRST_PAUSE_MS = 500;
  const LONGEST_PAUSE_MS = 10000;
  const CHECK_MS = 5000;

  /* Longer than the shop takes for a poll: an answer that has not come by then was lost while the browser slept. */
  const LOST_MS = 20000;

  let failures = 0;
  let asking;
  let askedAt = 0;
  let foreign = false;

  function waiting() {
    return document.querySelector('#order-progress[hx-get]');
  }

  function concerns(event) {
    return event.target instanceof Element && event.target.id === 'order-progress';
  }

  function ask() {
    clearTimeout(asking);
    asking = undefined;
    const section = waiting();
    if (section) {
      window.htmx.trigger(section, 'ask-again');
    }
  }

  function failed() {
    failures += 1;
    const note = document.getElementById('order-unreachable');
    if (note) {
      note.hidden = false;
    }
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * Math.pow(2, failures - 1));
    clearTimeout(asking);
    // Not all pages at the same moment when the shop is back.
    asking = setTimeout(ask, pause * (0.75 + Math.random() / 2));
  }

  function lost() {
    return askedAt !== 0 && Date.now() - askedAt > LOST_MS;
  }

  function askAfresh() {
    const section = waiting();
    if (section && askedAt !== 0) {
      window.htmx.trigger(section, 'htmx:abort');
    }
    ask();
  }

  function wake() {
    if (!document.hidden && (askedAt === 0 || lost())) {
      askAfresh();
    }
  }

  document.addEventListener('htmx:beforeSend', function (event) {
    if (concerns(event)) {
      askedAt = Date.now();
      foreign = false;
    }
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (!concerns(event) || !event.detail.shouldSwap) {
      return;
    }
    if (event.detail.serverResponse.includes('id="order-progress"')) {
      failures = 0;
    } else {
      // A network that wants a login answers everything with a page of its own.
      event.detail.shouldSwap = false;
      foreign = true;
    }
  });

  // Once an answer is swapped in, the section that asked is gone and hears of nothing.
  document.addEventListener('htmx:afterRequest', function (event) {
    if (concerns(event)) {
      askedAt = 0;
      if (foreign || !event.detail.successful) {
        failed();
      }
    }
  });

  // The page itself says what is wrong, so the general message is not shown.
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (concerns(event)) {
        event.stopPropagation();
      }
    }, true);
  });

  document.addEventListener('visibilitychange', wake);
  // A poll of before the interruption may never be answered.
  window.addEventListener('online', askAfresh);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      wake();
    }
  });
  setInterval(function () {
    if (asking === undefined || lost()) {
      wake();
    }
  }, CHECK_MS);
})();
