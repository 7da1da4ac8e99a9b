/* The global TossPayments with its widgets and its payment window. */

function makeWidgets(clientKey) {
  var amount = null;
  var methods = null;
  var agreement = null;

  /** A widget whose element the shop's page has replaced counts as gone. */
  function shown(widget) { return widget !== null && widget.root.isConnected; }

  return {
    setAmount: async function (value) {
      checkAmount(value);
      amount = { currency: value.currency, value: value.value };
    },
    renderPaymentMethods: async function (options) {
      if (amount === null) { throw failure('NOT_SETUP_AMOUNT'); }
      var target = place(options, 'DEFAULT');
      if (shown(methods)) { throw failure('PAYMENT_METHODS_WIDGET_ALREADY_RENDERED'); }
      var drawn = methods = drawMethods(target);
      await loadStyle();
      return {
        on: drawn.events.on,
        getSelectedPaymentMethod: async function () {
          var selected = drawn.selected();
          if (!selected) { throw failure('NOT_SELECTED_PAYMENT_METHOD'); }
          return selected;
        },
        destroy: async function () {
          drawn.root.remove();
          if (methods === drawn) { methods = null; }
        }
      };
    },
    renderAgreement: async function (options) {
      var target = place(options, 'AGREEMENT');
      if (shown(agreement)) { throw failure('AGREEMENT_WIDGET_ALREADY_RENDERED'); }
      var drawn = agreement = drawAgreement(target);
      await loadStyle();
      return {
        on: drawn.events.on,
        destroy: async function () {
          drawn.root.remove();
          if (agreement === drawn) { agreement = null; }
        }
      };
    },
    requestPayment: async function (request) {
      if (amount === null) { throw failure('NOT_SETUP_AMOUNT'); }
      checkRequest(request, COMMON_FIELDS);
      var selected = shown(methods) ? methods.selected() : null;
      if (!selected) { throw failure('NOT_SELECTED_PAYMENT_METHOD'); }
      if (!shown(agreement) || !agreement.status().agreedRequiredTerms) {
        throw failure('NEED_AGREEMENT_WITH_REQUIRED_TERMS');
      }
      return openWindow(clientKey, selected.code, amount, request);
    }
  };
}

function makePayment(clientKey) {
  return {
    requestPayment: async function (request) {
      checkRequest(request, WINDOW_FIELDS);
      if (WINDOW_METHODS.indexOf(request.method) < 0) { throw failure('NOT_SUPPORTED_METHOD'); }
      checkAmount(request.amount);
      return openWindow(clientKey, request.method, request.amount, request);
    },
    requestBillingAuth: async function () { throw failure('NOT_SUPPORTED_METHOD'); },
    destroy: async function () { windowOpen = false; }
  };
}

function TossPayments(clientKey) {
  if (typeof clientKey !== 'string' || !/^test_g?ck_[A-Za-z0-9_]{1,100}$/.test(clientKey)) {
    throw failure('INVALID_CLIENT_KEY');
  }
  var forWidgets = clientKey.indexOf('test_gck_') === 0;
  return {
    widgets: function (options) {
      if (!forWidgets) { throw failure('NOT_SUPPORTED_API_INDIVIDUAL_KEY'); }
      checkCustomerKey(options);
      return makeWidgets(clientKey);
    },
    payment: function (options) {
      if (forWidgets) { throw failure('NOT_SUPPORTED_WIDGET_KEY'); }
      checkCustomerKey(options);
      return makePayment(clientKey);
    },
    brandpay: function () { throw failure('NOT_SUPPORTED_METHOD'); }
  };
}

TossPayments.ANONYMOUS = ANONYMOUS;
window.TossPayments = TossPayments;
