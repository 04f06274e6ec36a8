using LiveChat.Driver.Wire;

namespace LiveChat.Driver.Honest;

/// <summary>Repeats an idempotent request over HTTP until the server says yes or no.</summary>
internal static class Persistently
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="request">Idempotent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="onDoubt">
    /// Called when an attempt had no answer that says whether it was carried out. It may still be, long after a later attempt was: it can lie
    /// in the socket of a stopped process.
    /// </param>
    /// <exception cref="RefusedException">The server said no, and meant it.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken, Action? onDoubt = null)
    {
        while (true)
        {
            try
            {
                return await request();
            }
            catch (Exception again) when (MayRepeat(again, cancellationToken))
            {
                if (again is not RefusedException { Refusal.Code: "rate-limited" })
                {
                    onDoubt?.Invoke();
                }

                var wait = (again as RefusedException)?.Refusal.RetryAfterMs is { } ms ? TimeSpan.FromMilliseconds(ms) : Pause;
                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    /// <summary>Repeats a request whose effect is that something is gone; when a repeat finds it gone, an earlier attempt worked.</summary>
    /// <inheritdoc cref="AskAsync"/>
    public static async Task EndAsync(Func<Task> request, CancellationToken cancellationToken, Action? onDoubt = null)
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
                cancellationToken,
                onDoubt);
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
