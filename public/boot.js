// Starts the app, or says in Thai why it cannot start and what to do.
// Written for browsers of 2010, so that an old one can still read the message.
(function () {
  "use strict";
  var OLD =
    "เบราว์เซอร์นี้เก่าเกินกว่าจะเปิดโปรแกรมได้ โปรดเปิดไฟล์นี้ด้วย Chrome หรือ Edge รุ่น 109 ขึ้นไป หรือ Firefox รุ่น 115 ขึ้นไป";
  var CUT =
    "ไฟล์นี้คัดลอกมาไม่ครบ จึงเปิดไม่ได้ โปรดคัดลอกไฟล์จากต้นฉบับอีกครั้งจนเสร็จ แล้วจึงถอดแฟลชไดรฟ์";
  var FAILED =
    "เปิดโปรแกรมไม่สำเร็จ โปรดปิดแท็บหรือโปรแกรมอื่นที่ไม่ได้ใช้เพื่อคืนหน่วยความจำ แล้วเปิดหน้านี้อีกครั้ง หากยังไม่ได้ โปรดขอไฟล์ใหม่จากสำนักปลัด";
  var STOPPED =
    "โปรแกรมหยุดทำงานกลางคัน ข้อมูลที่ขึ้นว่า “บันทึกแล้ว” ยังอยู่ครบ โปรดเปิดหน้านี้ใหม่";

  var boot = document.getElementById("boot");
  var running = false;

  function say(words, cause) {
    var state = document.getElementById("boot-state");
    boot.hidden = false;
    boot.className = "failed";
    document.body.appendChild(boot);
    state.setAttribute("role", "alert");
    state.textContent = words;
    if (cause) {
      var detail = document.createElement("p");
      detail.className = "boot-detail";
      detail.textContent = String(cause);
      boot.appendChild(detail);
      if (window.console) console.error(cause);
    }
  }

  // A trap inside the app leaves it dead on the page: say so instead of ignoring every click.
  function watch(event) {
    var cause = event.error || event.reason;
    if (running && window.WebAssembly && cause instanceof WebAssembly.RuntimeError) {
      running = false;
      say(STOPPED, cause);
    }
  }

  // The print sizes of official forms are those of TH Sarabun, whose letters are smaller: the same
  // font under a second name, scaled. Made here so that the file carries the font only once.
  function addPrintFont() {
    var rules = "";
    for (var s = 0; s < document.styleSheets.length; s++) {
      var sheet = document.styleSheets[s].cssRules;
      for (var r = 0; r < sheet.length; r++) {
        if (sheet[r].type === CSSRule.FONT_FACE_RULE) {
          rules += sheet[r].cssText
            .replace(/font-family:\s*["']?Sarabun["']?/, 'font-family: "Prongsai Print"')
            .replace(/\}\s*$/, " size-adjust: 68%; }");
        }
      }
    }
    var style = document.createElement("style");
    style.textContent = rules;
    document.head.appendChild(style);
  }

  // In the one file things are packed and stand as text of two bytes a character, three where the
  // character has four bytes, as `xtask/src/pack/payload.rs` writes it.
  function bytesOf(packed) {
    var text = packed.textContent;
    var bytes = new Uint8Array(Number(packed.getAttribute("data-bytes")));
    var at = 0;
    packed.textContent = "";
    for (var i = 0; i < text.length; i++) {
      var code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xe000) {
        code = ((code & 1023) << 10) | (text.charCodeAt(++i) & 1023);
        bytes[at + 2] = code;
        code >>= 8;
        code = code < 2048 ? 0xd800 + code : [0, 13, 60][code - 2048];
        bytes[at++] = code >> 8;
        bytes[at++] = code;
        at++;
      } else {
        bytes[at++] = code >> 8;
        bytes[at++] = code;
      }
    }
    return bytes;
  }

  // Style, script and wasm are packed by xz, which no browser unpacks by itself. The decoder is that of
  // the npm package xz-decompress (MIT): xz-embedded by Lasse Collin and Igor Pavlov (public domain),
  // xzwasm by Steve Sanderson (MIT), walloc by Igalia, S.L. (MIT).
  function unpack(packed) {
    var zipped = new Blob([bytesOf(document.getElementById("prongsai-xz"))]);
    var stream = zipped.stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream)
      .arrayBuffer()
      .then(function (decoder) {
        return WebAssembly.instantiate(decoder, {});
      })
      .then(function (decoder) {
        return reader(decoder.instance.exports, bytesOf(packed));
      });
  }

  // Gives what is unpacked a buffer at a time, then nothing. The decoder's context begins with six
  // numbers: the size of its buffers, where its input begins, how much of that is read and how much
  // there is, where its output begins and how much there is.
  function reader(xz, bytes) {
    var context = xz.create_context();
    var from = 0;
    var ended = 0;
    return function () {
      while (!ended) {
        var state = new Uint32Array(xz.memory.buffer, context, 6);
        if (state[2] === state[3]) {
          var part = bytes.subarray(from, from + state[0]);
          from += part.length;
          new Uint8Array(xz.memory.buffer).set(part, state[1]);
          xz.supply_input(context, part.length);
        }
        ended = xz.get_next_output(context);
        if (ended > 1) throw new Error("xz " + ended);
        state = new Uint32Array(xz.memory.buffer, context, 6);
        var some = new Uint8Array(xz.memory.buffer, state[4], state[5]).slice();
        state[5] = 0;
        if (some.length) return some;
      }
    };
  }

  // Puts style and script in their places: the policy of the page lets just this script run. The wasm
  // that follows them is a stream, so that the browser compiles what is unpacked while the rest is.
  function place(sizes, next) {
    var words = new Uint8Array(sizes[0] + sizes[1]);
    var at = 0;
    var rest;
    while (at < words.length) {
      rest = next();
      words.set(rest.subarray(0, words.length - at), at);
      at += rest.length;
    }
    put("style", words.subarray(0, sizes[0]));
    put("script", words.subarray(sizes[0]));
    rest = rest.subarray(rest.length - (at - words.length));
    var stream = new ReadableStream({
      pull: function (to) {
        var some = rest || next();
        rest = null;
        if (!some) return to.close();
        if (some.length) to.enqueue(some);
        else this.pull(to);
      },
    });
    return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
  }

  function put(kind, bytes) {
    var part = document.createElement(kind);
    part.textContent = new TextDecoder().decode(bytes);
    document.head.appendChild(part);
  }

  // On a site the wasm is a file of its own, and the script stands in the page.
  function wasm() {
    var packed = document.getElementById("prongsai-app");
    if (!packed) {
      return Promise.resolve(fetch(document.querySelector("link[data-wasm]").href));
    }
    var sizes = packed.getAttribute("data-parts").split(" ").map(Number);
    return unpack(packed).then(function (next) {
      return place(sizes, next);
    });
  }

  function run(module) {
    addPrintFont();
    return wasm_bindgen({ module_or_path: module });
  }

  // A site is kept for use without the network; browsers allow that over https and from localhost.
  function keepSite() {
    if (document.getElementById("prongsai-app") || !navigator.serviceWorker) return;
    window.addEventListener("load", function () {
      // Refused by the person's settings: the site works all the same.
      navigator.serviceWorker.register("sw.js").catch(function () {});
    });
  }

  // Only now: a file that was copied in part ends somewhere in the wasm, and has to be told from it.
  function start() {
    if (!window.WebAssembly || !window.DecompressionStream || !window.Promise) return say(OLD);
    if (!document.getElementById("prongsai-end")) return say(CUT);
    window.addEventListener("error", watch);
    window.addEventListener("unhandledrejection", watch);
    keepSite();
    wasm().then(run).then(
      function () {
        running = true;
        document.body.removeChild(boot);
      },
      function (cause) {
        say(FAILED, cause);
      }
    );
  }

  document.addEventListener("DOMContentLoaded", start);
})();
