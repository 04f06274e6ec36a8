import { create } from "zustand";
import { codeOf } from "./refused";

interface ProofState {
  /** Set while somebody is asked to show that it is them. */
  answer: ((shown: boolean) => void) | undefined;
}

export const useProof = create<ProofState>(() => ({ answer: undefined }));

function askProof(): Promise<boolean> {
  useProof.getState().answer?.(false);
  return new Promise((resolve) => {
    useProof.setState({
      answer: (shown) => {
        useProof.setState({ answer: undefined });
        resolve(shown);
      },
    });
  });
}

/** Does `work`; when the server first wants to see that it is really them, asks for that and does it again. */
export async function withProof<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "proof-needed" || !(await askProof())) throw error;
    return work();
  }
}
