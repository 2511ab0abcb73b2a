// Keeps the whole site on this computer, so that it opens without the network.
// `cargo xtask build` fills in the files; any change of content changes their names, so this script,
// so the version. A new version is fetched whole, then waits until every tab of the old one is closed,
// or until a page posts "take over"; a page never sees files of two versions.
"use strict";

const FILES = [/* files */];
const PREFIX = "prongsai-site-";
const CACHE = PREFIX + "/* version */";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })))),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept || fetch(request)),
  );
});
