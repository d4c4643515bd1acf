import { useMemo } from "react";
import { Grid } from "../../design/grid/Grid";
import { shortNames } from "../../design/Names";
import { useGo } from "../../frame/place";
import type { CertificateRow } from "../../ipc/core";
import { say } from "../../words/words";
import { MOST_AT_ONCE } from "./acts";
import { columns } from "./columns";
import type { Order } from "./question";
import type { List } from "./useList";

/** The certificates that match, as far as they are in sight. */
export function CertificateGrid({ list }: { list: List }) {
  const go = useGo();
  const all = useMemo(columns, []);
  const { pages, onSeen } = list.rows;
  if (pages === undefined) return null;
  return (
    <Grid
      ref={list.grid}
      label={say("nav.certificates")}
      columns={all}
      count={pages.matching() ?? 0}
      at={pages.at}
      nameOf={({ names }: CertificateRow) => shortNames(names).first}
      sort={{ column: list.question.order, descending: list.question.descending }}
      onSort={(column) => list.sort(column as Order)}
      selected={list.selected}
      onSelect={list.select}
      most={MOST_AT_ONCE}
      onSelectAll={list.selectAll}
      onOpen={({ id }) => go({ at: "certificate", id })}
      onSeen={onSeen}
      place={list.place}
      turn={pages.key}
    />
  );
}
