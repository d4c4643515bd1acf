// Only while developing (./dev ui): the bridge to the core that the shell builds in the real window.
interface Bridge {
  certwrightPost?: (line: string) => void;
  certwrightReceive?: (line: string) => void;
}

if (import.meta.hot) {
  const hot = import.meta.hot;
  const bridge = window as unknown as Bridge;
  bridge.certwrightPost = (line) => hot.send("certwright:line", { line });
  hot.on("certwright:line", ({ line }: { line: string }) => bridge.certwrightReceive?.(line));
}
