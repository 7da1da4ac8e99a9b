/* Checks of what the shop hands in. */

var ANONYMOUS = '@@ANONYMOUS';
var WINDOW_METHODS = ['CARD', 'TRANSFER', 'VIRTUAL_ACCOUNT', 'MOBILE_PHONE', 'CULTURE_GIFT_CERTIFICATE',
  'BOOK_GIFT_CERTIFICATE', 'GAME_GIFT_CERTIFICATE'];
var COMMON_FIELDS = ['orderId', 'orderName', 'successUrl', 'failUrl', 'customerEmail', 'customerName',
  'customerMobilePhone', 'taxFreeAmount', 'windowTarget', 'metadata', 'card', 'transfer', 'virtualAccount',
  'foreignEasyPay'];
var WINDOW_FIELDS = COMMON_FIELDS.concat(['method', 'amount', 'mobilePhone', 'cultureGiftCertificate',
  'bookGiftCertificate', 'gameGiftCertificate']);

function isObject(value) { return value !== null && typeof value === 'object' && !Array.isArray(value); }
function isText(value, longest) { return typeof value === 'string' && value.length > 0 && value.length <= longest; }
function absent(value) { return value === undefined || value === null; }

function checkCustomerKey(options) {
  if (!isObject(options)) { throw failure('INVALID_PARAMETERS'); }
  var key = options.customerKey;
  if (key === ANONYMOUS) { return; }
  if (typeof key === 'string' && /^(test|live)_g?sk_/.test(key)) { throw failure('INSECURE_KEY_USAGE'); }
  if (typeof key !== 'string' || !/^[A-Za-z0-9\-_=.@]{2,50}$/.test(key)) { throw failure('INVALID_CUSTOMER_KEY'); }
}

function checkAmount(amount) {
  if (!isObject(amount)) { throw failure('INVALID_PARAMETERS'); }
  if (amount.currency !== 'KRW') { throw failure('INVALID_AMOUNT_CURRENCY'); }
  if (!Number.isSafeInteger(amount.value)) { throw failure('INVALID_AMOUNT_VALUE'); }
  if (amount.value <= 0) { throw failure('BELOW_ZERO_AMOUNT'); }
}

function checkUrl(value, code) {
  if (typeof value !== 'string' || !/^https?:\/\/[^/]/i.test(value)) { throw failure(code); }
  try {
    new URL(value);
  } catch (notAUrl) {
    throw failure(code);
  }
}

function checkMetadata(metadata) {
  if (absent(metadata)) { return; }
  if (!isObject(metadata)) { throw failure('INVALID_METADATA'); }
  var names = Object.keys(metadata);
  var fits = names.length <= 5 && names.every(function (name) {
    return name.length <= 40 && !/[[\]]/.test(name) && typeof metadata[name] === 'string'
      && metadata[name].length <= 2000;
  });
  if (!fits) { throw failure('INVALID_METADATA'); }
}

function checkRequest(request, allowed) {
  if (!isObject(request)) { throw failure('INVALID_PARAMETERS'); }
  var known = Object.keys(request).every(function (name) { return allowed.indexOf(name) >= 0; });
  var texts = ['customerEmail', 'customerName'].every(function (name) {
    return absent(request[name]) || isText(request[name], 100);
  });
  if (!known || !texts || !isText(request.orderName, 100)
      || typeof request.orderId !== 'string' || !/^[A-Za-z0-9\-_=]{6,64}$/.test(request.orderId)
      || !absent(request.customerMobilePhone) && !/^\d{8,15}$/.test(request.customerMobilePhone)
      || !absent(request.taxFreeAmount) && !(Number.isSafeInteger(request.taxFreeAmount) && request.taxFreeAmount >= 0)
      || !absent(request.windowTarget) && request.windowTarget !== 'self' && request.windowTarget !== 'iframe') {
    throw failure('INVALID_PARAMETERS');
  }
  checkMetadata(request.metadata);
  if (absent(request.successUrl) && absent(request.failUrl)) { throw failure('NOT_SUPPORTED_PROMISE'); }
  checkUrl(request.successUrl, 'INCORRECT_SUCCESS_URL_FORMAT');
  checkUrl(request.failUrl, 'INCORRECT_FAIL_URL_FORMAT');
}
