import { changeMe } from "@/lib/session";
import { tellFailure } from "@/lib/toast";

/** Shows what others see of oneself from now on, or why it is as before. */
export async function changeOwn(change: Promise<Parameters<typeof changeMe>[0]>): Promise<void> {
  try {
    changeMe(await change);
  } catch (error) {
    tellFailure(error);
  }
}
