/*
 * Keeps the page of an order asking until the order has come to its end. htmx asks again only after it has swapped an
 * answer in; after a failure, after a sleep of the tab and when the connection is back, this does. When the shop refuses,
 * asking again would not help: then the page leaves it to a link.
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
  let aborting = false;
  let stopped = false;

  function waiting() {
    return stopped ? null : document.querySelector('#order-progress[hx-get]');
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

  function show(id, shown) {
    const element = document.getElementById(id);
    if (element) {
      element.hidden = !shown;
    }
  }

  function refused(event) {
    const status = event.detail.xhr.status;
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
  }

  function stop() {
    stopped = true;
    clearTimeout(asking);
    show('order-waiting', false);
    show('order-reconnecting', false);
    show('order-refused', true);
    show('order-unreachable', true);
  }

  function failed() {
    failures += 1;
    show('order-unreachable', true);
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
      // htmx tells of its end before this returns.
      aborting = true;
      window.htmx.trigger(section, 'htmx:abort');
      aborting = false;
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
      if (aborting) {
        return;
      }
      if (refused(event)) {
        stop();
      } else if (foreign || !event.detail.successful) {
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
