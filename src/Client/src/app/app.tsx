import { Suspense, useEffect } from "react";
import { navigate, useAddress } from "@/lib/router";
import { useSession } from "@/lib/session";
import { lazy } from "@/ui/lazy";
import { TooltipLayer } from "@/ui/tooltip-layer";
import { CrashGuard } from "./crash-guard";
import { entryPath, parseRoute } from "./routes";
import { Shell } from "./shell";
import { useStart } from "./use-start";

// Whoever is signed in needs none of these, and the messages are there the sooner.
const SignInScreen = lazy(() =>
  import("@/features/session/sign-in-screen").then(({ SignInScreen }) => ({ default: SignInScreen })),
);
const SignUpScreen = lazy(() =>
  import("@/features/session/sign-up-screen").then(({ SignUpScreen }) => ({ default: SignUpScreen })),
);
const JoinScreen = lazy(() =>
  import("@/features/session/join-screen").then(({ JoinScreen }) => ({ default: JoinScreen })),
);

const ForgotScreen = lazy(() =>
  import("@/features/session/forgot-screen").then(({ ForgotScreen }) => ({ default: ForgotScreen })),
);
const ResetScreen = lazy(() =>
  import("@/features/session/reset-screen").then(({ ResetScreen }) => ({ default: ResetScreen })),
);
const VerifyScreen = lazy(() =>
  import("@/features/session/verify-screen").then(({ VerifyScreen }) => ({ default: VerifyScreen })),
);

/** What a link leads to stands by itself, whoever is signed in. */
const linked = { forgot: ForgotScreen, reset: ResetScreen, verify: VerifyScreen };

export function App() {
  const address = useAddress();
  const route = parseRoute(address);
  const { status, server } = useSession();
  useStart();

  const entering = route.page === "sign-in" || route.page === "sign-up" || route.page === "join";
  const Linked = route.page in linked ? linked[route.page as keyof typeof linked] : undefined;
  const target =
    status === "out" && !entering && !Linked
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
      <Suspense fallback={null}>
        {Linked ? (
          <Linked />
        ) : route.page === "sign-in" ? (
          <SignInScreen signUpPath={entryPath("sign-up", route.next)} next={route.next} />
        ) : route.page === "sign-up" ? (
          <SignUpScreen signInPath={entryPath("sign-in", route.next)} next={route.next} />
        ) : route.page === "join" ? (
          <JoinScreen code={route.code} signInPath="/sign-in" />
        ) : (
          <Shell route={route} />
        )}
      </Suspense>
      <TooltipLayer />
    </CrashGuard>
  );
}
