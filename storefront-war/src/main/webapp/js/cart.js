/*
 * The page of the cart: saves what is changed at once, one change after the other and none lost, and shows what the
 * shop then holds. Without it the page is a form with a button. Who goes on to the checkout waits for what is still
 * being saved.
 */
(function () {
  'use strict';

  const QUANTITY = '#cart-form input[type=number]';

  /* The addresses that take a product out, of those that are to go. */
  const removals = [];

  /* Ids of the fields in which somebody is typing. */
  const typing = new Set();
  let changed = false;
  let saving = false;
  let leaving = false;

  function show(id, shown) {
    const element = document.getElementById(id);
    if (element) {
      element.hidden = !shown;
    }
  }

  function pageToken() {
    return document.querySelector('#cart-form [name=_csrf]').value;
  }

  /* A field that says what the page was sent with is left alone, unless the page was sent with what is no quantity. */
  function isChange(field) {
    return !typing.has(field.id) && (field.value !== field.defaultValue || field.hasAttribute('aria-invalid'));
  }

  function next() {
    const values = {_csrf: pageToken()};
    if (removals.length > 0) {
      return {path: removals.shift(), values: values};
    }
    changed = false;
    const fields = Array.from(document.querySelectorAll(QUANTITY)).filter(isChange);
    values.product = fields.map(product);
    values.quantity = fields.map(function (field) {
      return field.value;
    });
    return {path: '/cart', values: values};
  }

  function product(field) {
    return field.closest('[data-product-id]').dataset.productId;
  }

  function waiting() {
    return removals.length > 0 || changed;
  }

  function typed(field) {
    typing.delete(field.id);
    changed = true;
  }

  async function save() {
    if (saving) {
      return;
    }
    saving = true;
    let saved = true;
    show('cart-unsaved', false);
    while (waiting() && saved) {
      show('cart-wait', true);
      saved = await send(next());
    }
    saving = false;
    show('cart-wait', false);
    if (!saved) {
      changed = false;
      removals.length = 0;
      leaving = false;
      show('cart-unsaved', true);
    } else if (leaving) {
      leaving = false;
      goOn();
    }
  }

  /* Who has to sign in first gets a page for that, with what was typed in it. */
  function signIn(path) {
    const form = document.getElementById(path === '/cart' ? 'cart-form' : 'cart-remove');
    form.action = path;
    form.submit();
  }

  /* What is typed meanwhile stays: the answer is left out, and the next one has it all. */
  async function send(change) {
    let answered = false;
    function heard(event) {
      if (event.detail.target && event.detail.target.id === 'cart-content') {
        // A network that wants a login answers everything with a page of its own.
        answered = event.detail.xhr.status === 200 && event.detail.serverResponse.includes('id="cart-content"');
        if (!answered || waiting() || typing.size > 0) {
          event.detail.shouldSwap = false;
        }
      }
    }
    function refused(event) {
      if (event.detail.xhr.getResponseHeader('HX-Redirect')) {
        event.preventDefault();
        signIn(change.path);
      }
    }
    document.addEventListener('htmx:beforeOnLoad', refused);
    document.addEventListener('htmx:beforeSwap', heard);
    try {
      await window.htmx.ajax('POST', change.path, {target: '#cart-content', swap: 'outerHTML', values: change.values});
    } catch (lost) {
      answered = false;
    }
    document.removeEventListener('htmx:beforeSwap', heard);
    document.removeEventListener('htmx:beforeOnLoad', refused);
    return answered;
  }

  function goOn() {
    const button = document.getElementById('checkout-link');
    if (button && !document.querySelector('#cart-form [aria-invalid]')) {
      button.form.requestSubmit(button);
    }
  }

  document.addEventListener('input', function (event) {
    if (event.target.matches(QUANTITY)) {
      typing.add(event.target.id);
    }
  });

  document.addEventListener('change', function (event) {
    if (event.target.matches(QUANTITY)) {
      typed(event.target);
      save();
    }
  });

  // A value that was typed and taken back is no change; but the answer to an earlier one may have been left out.
  document.addEventListener('focusout', function (event) {
    if (event.target.matches(QUANTITY) && typing.has(event.target.id)) {
      typed(event.target);
      save();
    }
  });

  document.addEventListener('submit', function (event) {
    if (event.target.id === 'cart-remove') {
      event.preventDefault();
      const field = event.submitter.closest('[data-product-id]').querySelector(QUANTITY);
      if (field) {
        typing.delete(field.id);
        field.value = field.defaultValue;
        field.removeAttribute('aria-invalid');
      }
      removals.push(new URL(event.submitter.formAction).pathname);
      save();
    } else if (event.target.id === 'cart-form') {
      document.querySelectorAll(QUANTITY).forEach(function (field) {
        if (typing.has(field.id)) {
          typed(field);
        }
      });
      if (saving || waiting()) {
        event.preventDefault();
        leaving = event.submitter !== null && event.submitter.value === 'checkout';
        save();
      }
    }
  });

  // Coming back with the browser's back button must not show what the cart was.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
