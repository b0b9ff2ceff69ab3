// Runs before the first paint: language, direction and theme must never be seen to change.
(function () {
  var root = document.documentElement;

  function stored(name) {
    try {
      return localStorage.getItem('p2p.' + name);
    } catch {
      return null;
    }
  }

  function preferredLanguage() {
    var wanted = [stored('language')].concat(navigator.languages || []);
    for (var i = 0; i < wanted.length; i += 1) {
      var code = String(wanted[i] || '').slice(0, 2);
      if (code === 'ar' || code === 'en') return code;
    }
    return 'en';
  }

  function preferredTheme() {
    var theme = stored('theme');
    if (theme === 'light' || theme === 'dark') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  function preloadFonts(language) {
    var languages = language === 'ar' ? ['ar', 'en'] : ['en'];
    languages.forEach(function (code) {
      var meta = document.querySelector('meta[name="fonts-' + code + '"]');
      var files = meta ? meta.content.split(' ') : [];
      files.filter(Boolean).forEach(function (file) {
        var link = document.createElement('link');
        link.rel = 'preload';
        link.as = 'font';
        link.type = 'font/woff2';
        link.crossOrigin = 'anonymous';
        link.href = file;
        document.head.append(link);
      });
    });
  }

  var language = preferredLanguage();
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = preferredTheme();
  preloadFonts(language);
})();
