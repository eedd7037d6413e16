// The newest cases of 有事好商量 on another website: <script src="https://…/embed.js" data-count="5" async></script>
// Needs of the host's policy: script-src and connect-src for this site. No cookie, no storage, no other request.
(function () {
  'use strict';
  var script = document.currentScript;
  if (!script) return;
  var site = new URL(script.src).origin;
  var count = Math.min(20, Math.max(1, Number(script.dataset.count) || 5));
  var heading = script.dataset.heading || '有事好商量 · 协商案例';
  var column = document.createElement('div');
  var target = script.dataset.target && document.querySelector(script.dataset.target);
  if (target) target.appendChild(column);
  else script.parentNode.insertBefore(column, script);
  var root = column.attachShadow ? column.attachShadow({ mode: 'open' }) : column;

  // A sheet that script makes needs no permission for styles; where there are none, the list stands unadorned.
  if ('adoptedStyleSheets' in root && typeof CSSStyleSheet === 'function') {
    try {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ':host{display:block}' +
          'section{color:inherit;font:inherit;line-height:1.7;overflow-wrap:anywhere}' +
          'h2{margin:0 0 .5em;font-size:1.15em}ul{margin:0;padding:0;list-style:none}' +
          'li{padding:.6em 0;border-top:1px solid #d9d4cc}p{margin:.2em 0 0}' +
          'a{color:#0b4f8a;text-underline-offset:.2em}a:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}' +
          'time{color:#5b626b;font-size:.9em}',
      );
      root.adoptedStyleSheets = [sheet];
    } catch (unsupported) {
      // An old browser that knows the name and not the thing.
    }
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    if (text) element.textContent = text;
    parent.appendChild(element);
    return element;
  }

  function link(parent, text, address) {
    var to = new URL(address, site);
    var element = add(parent, 'a', text);
    if (to.protocol === 'https:' || to.protocol === 'http:') element.href = to.href;
    return element;
  }

  function day(moment) {
    return new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }).format(
      new Date(moment),
    );
  }

  function show(items) {
    var section = document.createElement('section');
    section.lang = 'zh-Hans';
    section.setAttribute('aria-label', heading);
    add(section, 'h2', heading);
    var list = items.length > 0 ? add(section, 'ul') : add(section, 'p', '还没有发布案例。');
    items.slice(0, count).forEach(function (item) {
      var entry = add(list, 'li');
      link(entry, item.title, item.url);
      if (item.date_published) {
        var time = add(add(entry, 'p'), 'time', day(item.date_published));
        time.dateTime = item.date_published;
      }
      if (item.summary) add(entry, 'p', item.summary);
    });
    link(add(section, 'p'), '查看全部案例', '/cases');
    root.appendChild(section);
  }

  function lost() {
    link(add(root, 'p'), heading, '/cases');
  }

  fetch(site + '/feed.json', { credentials: 'omit' })
    .then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })
    .then(function (feed) {
      show(feed.items);
    })
    .catch(lost);
})();
