import { Suspense, lazy, useEffect } from "react";
import { SignInScreen } from "@/features/session/sign-in-screen";
import { SignUpScreen } from "@/features/session/sign-up-screen";
import { navigate, useAddress } from "@/lib/router";
import { useSession } from "@/lib/session";
import { TooltipLayer } from "@/ui/tooltip-layer";
import { CrashGuard } from "./crash-guard";
import { entryPath, parseRoute } from "./routes";
import { Shell } from "./shell";
import { useStart } from "./use-start";

const JoinScreen = lazy(() =>
  import("@/features/session/join-screen").then(({ JoinScreen }) => ({ default: JoinScreen })),
);

export function App() {
  const address = useAddress();
  const route = parseRoute(address);
  const { status, server } = useSession();
  useStart();

  const entering = route.page === "sign-in" || route.page === "sign-up" || route.page === "join";
  const target =
    status === "out" && !entering
      ? entryPath(server?.fresh ? "sign-up" : "sign-in", address)
      : status === "in" && entering
        ? route.page === "join"
          ? "/"
          : route.next
        : undefined;

  useEffect(() => {
    if (target !== undefined) navigate(target, { replace: true });
  }, [target]);

  if (status === "unknown" || target !== undefined) return null;
  return (
    <CrashGuard>
      {route.page === "sign-in" ? (
        <SignInScreen signUpPath={entryPath("sign-up", route.next)} next={route.next} />
      ) : route.page === "sign-up" ? (
        <SignUpScreen signInPath={entryPath("sign-in", route.next)} />
      ) : route.page === "join" ? (
        <Suspense fallback={null}>
          <JoinScreen code={route.code} signInPath="/sign-in" />
        </Suspense>
      ) : (
        <Shell route={route} />
      )}
      <TooltipLayer />
    </CrashGuard>
  );
}
