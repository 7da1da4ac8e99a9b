/* What the widgets draw into the shop's page: plain elements and classes, so that a strict CSP is kept. */

var METHODS = [
  ['CARD', '신용·체크카드'],
  ['TRANSFER', '계좌이체'],
  ['TOSSPAY', '토스페이'],
  ['KAKAOPAY', '카카오페이'],
  ['NAVERPAY', '네이버페이'],
  ['VIRTUAL_ACCOUNT', '가상계좌'],
  ['MOBILE_PHONE', '휴대폰']
];

var TERMS = [
  { id: 'payment-service', required: true, label: '[필수] 결제 서비스 이용 약관 동의' },
  { id: 'privacy', required: true, label: '[필수] 개인정보 수집·이용 및 제3자 제공 동의' },
  { id: 'benefits', required: false, label: '[선택] 혜택 알림 받기' }
];

function element(name, className, text) {
  var made = document.createElement(name);
  if (className) { made.className = className; }
  if (text) { made.textContent = text; }
  return made;
}

function loadStyle() {
  var address = ORIGIN + '/v2/standard.css';
  if (document.querySelector('link[href="' + address + '"]')) { return Promise.resolve(); }
  return new Promise(function (resolve) {
    var link = element('link');
    link.rel = 'stylesheet';
    link.href = address;
    // Without its style the widget still works; a blocked style sheet must not block the payment.
    link.onload = link.onerror = function () { resolve(); };
    document.head.appendChild(link);
  });
}

function place(options, variantKey) {
  if (!isObject(options)) { throw failure('INVALID_PARAMETERS'); }
  if (!absent(options.variantKey) && options.variantKey !== variantKey) { throw failure('INVALID_VARIANT_KEY'); }
  var target = null;
  try {
    target = typeof options.selector === 'string' ? document.querySelector(options.selector) : null;
  } catch (notASelector) {
    target = null;
  }
  if (!target) { throw failure('INVALID_SELECTOR'); }
  return target;
}

function emitter(event) {
  var callbacks = [];
  return {
    on: function (name, callback) {
      if (name !== event) { throw failure('INVALID_PARAMETER', MESSAGES.INVALID_EVENT); }
      if (typeof callback !== 'function') { throw failure('INVALID_PARAMETER', MESSAGES.INVALID_CALLBACK); }
      callbacks.push(callback);
    },
    emit: function (value) { callbacks.forEach(function (callback) { callback(value); }); }
  };
}

function putInto(target, root) {
  target.textContent = '';
  target.appendChild(root);
}

function option(type, name, value, label, labelClass) {
  var row = element('label', labelClass);
  var input = element('input');
  input.type = type;
  input.name = name;
  input.value = value;
  input.id = name + '-' + value;
  row.appendChild(input);
  row.appendChild(element('span', '', label));
  return { row: row, input: input };
}

function frame(title) {
  var root = element('div', 'tsb-widget');
  var set = element('fieldset');
  var legend = element('legend', '', title);
  legend.appendChild(element('span', 'tsb-badge', '테스트 환경'));
  set.appendChild(legend);
  root.appendChild(set);
  return { root: root, set: set };
}

function drawMethods(target) {
  var events = emitter('paymentMethodSelect');
  var drawn = frame('결제수단');
  var grid = element('div', 'tsb-methods');
  var inputs = METHODS.map(function (method, index) {
    var made = option('radio', 'toss-method', method[0], method[1], 'tsb-method');
    made.input.checked = index === 0;
    made.input.addEventListener('change', function () { events.emit({ code: method[0] }); });
    grid.appendChild(made.row);
    return made.input;
  });
  drawn.set.appendChild(grid);
  drawn.root.appendChild(element('p', 'tsb-note', '테스트 결제입니다. 실제로 결제되지 않습니다.'));
  putInto(target, drawn.root);
  return {
    root: drawn.root,
    events: events,
    selected: function () {
      var checked = inputs.filter(function (input) { return input.checked; })[0];
      return checked ? { code: checked.value } : null;
    }
  };
}

function drawAgreement(target) {
  var events = emitter('agreementStatusChange');
  var drawn = frame('약관 동의');
  var all = option('checkbox', 'toss-agree', 'all', '전체 동의', 'tsb-term tsb-all');
  drawn.set.appendChild(all.row);
  var inputs = TERMS.map(function (term) {
    var made = option('checkbox', 'toss-agree', term.id, term.label, 'tsb-term');
    made.input.required = term.required;
    made.input.addEventListener('change', changed);
    drawn.set.appendChild(made.row);
    return made.input;
  });
  all.input.addEventListener('change', function () {
    inputs.forEach(function (input) { input.checked = all.input.checked; });
    changed();
  });

  function status() {
    return {
      agreedRequiredTerms: TERMS.every(function (term, i) { return !term.required || inputs[i].checked; }),
      agreements: TERMS.map(function (term, i) {
        return { term: { id: term.id, required: term.required }, agreed: inputs[i].checked };
      })
    };
  }

  function changed() {
    all.input.checked = inputs.every(function (input) { return input.checked; });
    events.emit(status());
  }

  putInto(target, drawn.root);
  return { root: drawn.root, events: events, status: status };
}
