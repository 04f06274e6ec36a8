import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@/ui/fonts.css";
import "@/ui/tokens.css";
import "@/ui/base.css";
import { App } from "@/app/app";
import { ignoreStrayDrops } from "@/app/stray-drops";
import { loadLocale } from "@/i18n/locale";
import { codeOf } from "@/lib/refused";
import { followTheme } from "@/lib/settings";
import { followViewport } from "@/lib/viewport";

const passing = new Set(["offline", "unavailable", "internal", "rate-limited"]);

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (count, error) => count < 2 && passing.has(codeOf(error)) },
  },
});

async function start() {
  await loadLocale();
  followTheme();
  followViewport();
  ignoreStrayDrops();
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
