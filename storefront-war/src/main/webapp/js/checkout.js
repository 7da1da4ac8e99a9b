/*
 * The payment widget of Toss on the page where an order is paid. All it needs stands in data attributes of the markup;
 * the amount is the one that the server has stored.
 */
(function () {
  'use strict';

  function element(id) {
    return document.getElementById(id);
  }

  function text(code) {
    const entry = document.querySelector('#toss-texts [data-code="' + CSS.escape(code) + '"]');
    return entry ? entry.textContent : null;
  }

  function fail(error, fatal) {
    const box = element('toss-error');
    const code = (error && error.code) || 'OTHER';
    box.textContent = text(code) || (error && error.message) || text('OTHER');
    box.hidden = false;
    element('toss-loading').hidden = true;
    element('toss-retry').hidden = !fatal;
  }

  function loadScript(address) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement('script');
      script.src = address;
      script.addEventListener('load', resolve);
      script.addEventListener('error', function () {
        script.remove();
        reject({code: 'SCRIPT'});
      });
      document.head.append(script);
    });
  }

  async function render(order) {
    const widgets = window.TossPayments(order.clientKey).widgets({customerKey: order.customerKey});
    await widgets.setAmount({currency: 'KRW', value: Number(order.amount)});
    await Promise.all([
      widgets.renderPaymentMethods({selector: '#payment-method', variantKey: 'DEFAULT'}),
      widgets.renderAgreement({selector: '#agreement', variantKey: 'AGREEMENT'})
    ]);
    return widgets;
  }

  function request(order) {
    const wanted = {
      orderId: order.orderId,
      orderName: order.orderName,
      successUrl: order.successUrl,
      failUrl: order.failUrl,
      customerEmail: order.customerEmail,
      customerName: order.customerName
    };
    Object.keys(wanted).forEach(function (name) {
      if (!wanted[name]) {
        delete wanted[name];
      }
    });
    return wanted;
  }

  function payOnClick(widgets, order) {
    const button = element('toss-pay-button');
    const label = button.textContent;
    button.disabled = false;
    button.addEventListener('click', async function () {
      element('toss-error').hidden = true;
      button.disabled = true;
      button.textContent = button.dataset.busy;
      try {
        await widgets.requestPayment(request(order));
      } catch (error) {
        fail(error, false);
        button.disabled = false;
        button.textContent = label;
        button.focus();
      }
    });
  }

  async function start() {
    const box = element('toss-pay');
    if (!box || box.dataset.started) {
      return;
    }
    box.dataset.started = 'true';
    try {
      await script;
      const widgets = await render(box.dataset);
      element('toss-loading').hidden = true;
      payOnClick(widgets, box.dataset);
    } catch (error) {
      fail(error, true);
    }
  }

  // The script loads while the order is still being prepared; a failure is told where the widget would be.
  const script = loadScript(element('pay-area').dataset.script);
  script.catch(function () {});

  // This file runs once the document is parsed.
  start();
  document.addEventListener('htmx:afterSwap', start);

  // Coming back with the browser's back button must not show a button that still says it is busy.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
