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

  // In the one file the wasm is gzipped text inside the page; on a site it is a file of its own.
  function wasm() {
    var inside = document.getElementById("prongsai-wasm");
    if (!inside) {
      return fetch(document.querySelector("link[data-wasm]").href);
    }
    var text = inside.textContent;
    inside.textContent = "";
    return fetch("data:application/gzip;base64," + text).then(function (zipped) {
      return new Response(zipped.body.pipeThrough(new DecompressionStream("gzip")), {
        headers: { "content-type": "application/wasm" },
      });
    });
  }

  // A site is kept for use without the network; browsers allow that over https and from localhost.
  function keepSite() {
    if (document.getElementById("prongsai-wasm") || !navigator.serviceWorker) return;
    window.addEventListener("load", function () {
      // Refused by the person's settings: the site works all the same.
      navigator.serviceWorker.register("sw.js").catch(function () {});
    });
  }

  // Only now: a file that was copied in part ends somewhere in the wasm, and has to be told from it.
  function start() {
    if (!window.WebAssembly || !window.DecompressionStream || !window.Promise) return say(OLD);
    if (!document.getElementById("prongsai-end")) return say(CUT);
    if (typeof wasm_bindgen === "undefined") return say(FAILED);
    window.addEventListener("error", watch);
    window.addEventListener("unhandledrejection", watch);
    addPrintFont();
    keepSite();
    wasm_bindgen({ module_or_path: wasm() }).then(
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
