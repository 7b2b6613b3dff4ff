// Goes into a copy of the panel's page, after all else, and looks on: when is the data on the screen?
// It asks the browser to time the element that the text is in (Element Timing), so the answer is the
// moment of painting, and neither a debugger nor a change to the panel's code takes part in it.

const { wanted } = document.currentScript.dataset;

/** Resolves with the time since the page's origin, in milliseconds. */
window.firstData = new Promise((resolve, reject) => {
  new PerformanceObserver((list) => resolve(list.getEntries()[0].renderTime)).observe({
    type: 'element',
    buffered: true,
  });

  function look() {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (!texts.currentNode.data.includes(wanted)) continue;
      watch.disconnect();
      // Which of the elements around a text the browser counts as its own depends on the layout.
      for (let around = texts.currentNode.parentElement; around; around = around.parentElement)
        around.setAttribute('elementtiming', 'data');
      return;
    }
  }
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  look();
  setTimeout(() => reject(new Error(`"${wanted}" was never painted`)), 10_000);
});
