import "@/i18n/en-act";
import { DeleteMessage } from "./delete-message";
import { Edits } from "./edits";
import { ReactWith } from "./react-with";
import { Readers } from "@/features/timeline/receipts/readers";
import { Reactors } from "./reactors";
import { ReportMessage } from "@/features/timeline/reports/report-message";
import { Voters } from "@/features/timeline/polls/voters";
import type { Question } from "./asking";

/** Loaded when one is asked for. */
export function MessageDialogs({ question }: { question: Question }) {
  switch (question.kind) {
    case "delete":
      return <DeleteMessage question={question} />;
    case "report":
      return <ReportMessage question={question} />;
    case "edits":
      return <Edits question={question} />;
    case "reactors":
      return <Reactors question={question} />;
    case "react":
      return <ReactWith question={question} />;
    case "voters":
      return <Voters question={question} />;
    case "readers":
      return <Readers question={question} />;
  }
}
