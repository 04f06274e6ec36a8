using LiveChat.Driver.Wire;

namespace LiveChat.Driver.Honest;

/// <summary>Repeats an idempotent request over HTTP until the server says yes or no.</summary>
internal static class Persistently
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="RefusedException">The server said no, and meant it.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await request();
            }
            catch (Exception again) when (MayRepeat(again, cancellationToken))
            {
                var wait = (again as RefusedException)?.Refusal.RetryAfterMs is { } ms ? TimeSpan.FromMilliseconds(ms) : Pause;
                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    /// <summary>Repeats a request whose effect is that something is gone; when a repeat finds it gone, an earlier attempt worked.</summary>
    public static async Task EndAsync(Func<Task> request, CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            await AskAsync(
                async () =>
                {
                    attempts++;
                    await request();
                    return true;
                },
                cancellationToken);
        }
        catch (RefusedException gone) when (attempts > 1 && gone.Refusal.Code is "not-found" or "already-done" or "forbidden")
        {
            // The first attempt was carried out and its answer lost.
        }
    }

    private static bool MayRepeat(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        RefusedException refused => refused.MayRetry,
        HttpRequestException => true,
        TaskCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };
}
