/* The payment window: a full page at the sandbox, as the mobile flow of the real service. */

var ORIGIN = new URL(document.currentScript.src).origin;

// One payment window at a time over the whole page, as in the real SDK.
var windowOpen = false;
window.addEventListener('pageshow', function () { windowOpen = false; });

/** Opens the payment at the sandbox and goes to its page; stays pending while the browser leaves, as with Toss. */
function openWindow(clientKey, method, amount, request) {
  if (windowOpen) { return Promise.reject(failure('INVALID_METHOD_TRANSACTION')); }
  windowOpen = true;
  return fetch(ORIGIN + '/v2/payments', {
    method: 'POST',
    mode: 'cors',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      clientKey: clientKey,
      method: method,
      amount: amount.value,
      orderId: request.orderId,
      orderName: request.orderName,
      taxFreeAmount: request.taxFreeAmount,
      successUrl: request.successUrl,
      failUrl: request.failUrl
    })
  }).then(function (response) {
    return response.json().then(function (opened) {
      if (!response.ok) { throw failure(opened.code, opened.message); }
      window.location.assign(ORIGIN + opened.checkoutPath);
      return new Promise(function () {});
    });
  }).catch(function (error) {
    windowOpen = false;
    throw error.code ? error : failure('UNKNOWN');
  });
}
