import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { say } from "../words/words";
import { Button } from "./Button";

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Whether the title is heard only, because what is inside says the same. */
  isTitleHidden?: boolean;
  /** Whether {@link title} is the core's or the person's words, not ours. */
  isData?: boolean;
  /** Whether a button in its corner closes it, beside Escape. */
  canClose?: boolean;
  className?: string;
  children: ReactNode;
}

/** Something above the page that holds the keyboard until it is closed: by Escape, or by a press beside it. */
export function Dialog(props: DialogProps) {
  return <Above {...props} backdrop="backdrop" className={`dialog ${props.className ?? ""}`} />;
}

/** The same at the side of the page: more about one thing, with the page it belongs to in sight. */
export function Drawer(props: DialogProps) {
  return <Above {...props} canClose backdrop="backdrop side" className={`drawer ${props.className ?? ""}`} />;
}

function Above({
  isOpen,
  onClose,
  title,
  isTitleHidden = false,
  isData = false,
  canClose = false,
  backdrop,
  className,
  children,
}: DialogProps & { backdrop: string; className: string }) {
  return (
    <ModalOverlay className={backdrop} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="above">
        <AriaDialog className={className}>
          <Heading slot="title" level={2} className={isTitleHidden ? "hidden" : ""} translate={isData ? "no" : "yes"}>
            {title}
          </Heading>
          {children}
          {canClose && (
            <Button slot="close" look="quiet" className="icon close" aria-label={say("dismiss")}>
              <X size={16} aria-hidden />
            </Button>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
