import { ChevronDown } from "lucide-react";
import { Button } from "../../design/Button";
import { Menu } from "../../design/Menu";
import { say } from "../../words/words";
import { FORMATS, type Format } from "./useList";

/** Writes what is listed into a file that the person picks in a window of the system. */
export function ExportMenu({ matching, onSave }: { matching: number; onSave: (format: Format) => void }) {
  return (
    <Menu
      label={say("export.list")}
      edge="end"
      choices={FORMATS.map((format) => ({
        id: format,
        text: say(`export.as.${format}`),
        run: () => onSave(format),
      }))}
    >
      <Button className="small" isDisabled={matching === 0}>
        {say("export.list")}
        <ChevronDown size={14} aria-hidden />
      </Button>
    </Menu>
  );
}
