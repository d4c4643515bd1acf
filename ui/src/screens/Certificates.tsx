import { Plus } from "lucide-react";
import { Button } from "../design/Button";
import { Problem } from "../design/Problem";
import { Empty, Shown } from "../design/States";
import { useCommands } from "../frame/commands";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import type { InventoryView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { BulkBar } from "./inventory/BulkBar";
import { CertificateGrid } from "./inventory/CertificateGrid";
import { ExportMenu } from "./inventory/ExportMenu";
import { FilterBar } from "./inventory/FilterBar";
import { listCommands } from "./inventory/listCommands";
import { isFiltered, type Question } from "./inventory/question";
import { Results } from "./inventory/Results";
import { TagDialog } from "./inventory/TagDialog";
import { type List, useList } from "./inventory/useList";
import { SaveView, Views } from "./inventory/Views";
import { useViews, type View, viewOf } from "./inventory/views";

/** The inventory. Searching, sorting and paging happen in the core. */
export function Certificates({ question }: { question?: Question | undefined }) {
  const list = useList(question);
  const inventory = useAnswer("ShowInventory", {}).answer;
  const views = useViews();
  const { pages } = list.rows;
  useCommands(() => listCommands({ ...list, isSaved: viewOf(views, list.question) !== undefined }));
  const asked = {
    answer: pages?.matching() === undefined ? undefined : pages,
    problem: pages?.problem(),
    again: list.rows.again,
  };
  return (
    <Screen isWhole title={say("nav.certificates")} actions={<Issue />}>
      <Shown asked={asked}>
        {(found) => (found.total() === 0 ? <None /> : <Inventory list={list} inventory={inventory} views={views} />)}
      </Shown>
      <SaveView question={list.question} isOpen={list.asking === "saveView"} onClose={list.close} />
      <TagDialog
        kind={list.asking === "saveView" ? undefined : list.asking}
        rows={[...list.selected.values()]}
        inventory={inventory}
        onClose={list.close}
        onTake={(tag) => list.begin({ kind: list.asking === "untag" ? "untag" : "tag", tag })}
      />
      <Results bulk={list.bulk.bulk} onRetry={list.bulk.begin} onStop={list.bulk.stop} onClose={list.bulk.close} />
    </Screen>
  );
}

function Issue() {
  const go = useGo();
  return (
    <Button look="primary" onPress={() => go({ at: "issue" })}>
      <Plus size={16} aria-hidden />
      {say("nav.issue")}
    </Button>
  );
}

function None() {
  const go = useGo();
  return (
    <Empty
      title={say("certs.none")}
      action={
        <Button look="primary" onPress={() => go({ at: "issue" })}>
          {say("overview.first")}
        </Button>
      }
    >
      {say("certs.noneText")}
    </Empty>
  );
}

interface Props {
  list: List;
  inventory: InventoryView | undefined;
  views: readonly View[];
}

function Inventory({ list, inventory, views }: Props) {
  const { question, rows } = list;
  const matching = rows.pages?.matching() ?? 0;
  const hidden = isFiltered(question.filter) ? 0 : (inventory?.counts.archived ?? 0);
  return (
    <>
      <Views views={views} question={question} onQuestion={list.ask} onSave={() => list.open("saveView")} />
      <FilterBar
        filter={question.filter}
        onFilter={(filter) => list.ask({ ...question, filter })}
        inventory={inventory}
      >
        <span className="muted small" role="status">
          {say(question.order === "OBTAINED" ? "certs.countByObtained" : "certs.count", { n: matching })}
          {hidden > 0 && say("certs.hidden", { n: hidden })}
        </span>
        <ExportMenu matching={matching} onSave={list.save} />
      </FilterBar>
      {list.trouble && <Problem problem={list.trouble} />}
      {matching === 0 ? (
        <NoMatch />
      ) : (
        <div className="card whole-grid" aria-busy={rows.isOld}>
          <CertificateGrid list={list} />
          {list.selected.size > 0 && (
            <BulkBar
              selected={list.selected}
              matching={matching}
              isArchive={list.isArchive}
              onAll={list.selectAll}
              onNone={() => list.select(new Map())}
              onTag={list.open}
              onAct={list.begin}
            />
          )}
        </div>
      )}
    </>
  );
}

function NoMatch() {
  return <p className="muted">{say("certs.noMatch")}</p>;
}
