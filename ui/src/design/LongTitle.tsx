import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { say } from "../words/words";

/** A title of at most two lines; when it has more, a button shows the whole. */
export function LongTitle({ title, isData = false }: { title: string; isData?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCut, setCut] = useState(false);
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    // The head that had the focus is gone where the thing itself takes the place of "loading".
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title has other lines
  useLayoutEffect(() => {
    const shown = heading.current;
    if (shown === null || whole) return;
    const look = () => setCut(shown.scrollHeight > shown.clientHeight + 1);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(shown);
    return () => watch.disconnect();
  }, [title, whole]);
  return (
    <>
      <h1
        ref={heading}
        tabIndex={-1}
        translate={isData ? "no" : "yes"}
        className={whole ? "" : "clamped"}
        title={isCut && !whole ? title : undefined}
      >
        {title}
      </h1>
      {isCut && (
        <button type="button" className="link small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? "title.less" : "title.whole")}
        </button>
      )}
    </>
  );
}
