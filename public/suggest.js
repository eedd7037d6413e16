/*
 * Spares whoever has a script the sum at the end of the form: looks for the number whose SHA-256, after the salt, is
 * the hash. Written for old browsers, and with a SHA-256 of its own, because the browser's is there on https alone.
 */
(function () {
  'use strict';
  var form = document.querySelector('form[data-salt]');
  if (!form) return;
  var salt = form.getAttribute('data-salt');
  var wanted = form.getAttribute('data-hash');
  var tries = Number(form.getAttribute('data-tries'));
  var status = form.querySelector('[data-status]');
  var sum = form.querySelector('[data-sum]');
  var solution = form.elements.namedItem('solution');
  var waiting = false;

  var K = [];
  (function () {
    for (var n = 2; K.length < 64; n += 1) {
      var prime = true;
      for (var d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
      if (prime) K.push((Math.pow(n, 1 / 3) * 4294967296) | 0);
    }
  })();
  var START = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ];
  var W = new Array(64);

  function turn(x, n) {
    return (x >>> n) | (x << (32 - n));
  }

  function block() {
    var h = START.slice();
    for (var i = 16; i < 64; i += 1) {
      var x = W[i - 15];
      var y = W[i - 2];
      var s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      var s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
    }
    for (i = 0; i < 64; i += 1) {
      var e = h[4];
      var a = h[0];
      var t1 = h[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & h[5]) ^ (~e & h[6])) + K[i] + W[i];
      var t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & h[1]) ^ (a & h[2]) ^ (h[1] & h[2]));
      h = [(t1 + t2) | 0, a, h[1], h[2], (h[3] + t1) | 0, e, h[5], h[6]];
    }
    for (i = 0; i < 8; i += 1) h[i] = (h[i] + START[i]) | 0;
    return h;
  }

  /* Salt and number are ASCII and together shorter than one block. */
  function hash(text) {
    for (var i = 0; i < 16; i += 1) W[i] = 0;
    for (i = 0; i < text.length; i += 1) W[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
    W[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
    W[15] = text.length * 8;
    return block();
  }

  function words(hex) {
    var parts = [];
    for (var i = 0; i < 64; i += 8) parts.push(parseInt(hex.slice(i, i + 8), 16) | 0);
    return parts;
  }

  var target = words(wanted);

  function matches(found) {
    for (var i = 0; i < 8; i += 1) if (found[i] !== target[i]) return false;
    return true;
  }

  function show(text) {
    if (status) status.textContent = text;
  }

  function solved(number) {
    solution.value = String(number);
    show(waiting ? '' : '已通过验证，可以提交。');
    if (waiting) form.submit();
  }

  function search(from) {
    var until = Math.min(from + 2000, tries);
    for (var n = from; n < until; n += 1) {
      if (matches(hash(salt + n))) {
        solved(n);
        return;
      }
    }
    if (until < tries) {
      setTimeout(function () {
        search(until);
      }, 0);
      return;
    }
    /* Not found: then the sum it is. */
    if (sum) sum.hidden = false;
    waiting = false;
    show('自动验证没有完成，请算一算上面的算术题。');
  }

  form.addEventListener('submit', function (event) {
    if (solution.value !== '' || (sum && !sum.hidden)) return;
    event.preventDefault();
    waiting = true;
    show('正在验证，请稍候，完成后自动提交。');
  });

  var wrong = document.querySelector('[data-focus]');
  if (wrong) wrong.focus();
  if (sum) sum.hidden = true;
  show('正在验证……');
  search(0);
})();
